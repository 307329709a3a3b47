package io.shenbao.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Style sheets and scripts hold nothing that Chromium 86 does not know, which is what the browsers
 * of many offices are made of. Each entry is what a later version brought, with its number
 * (chromestatus.com, MDN's compatibility data). What an old browser passes over and nobody misses
 * (how a heading is wrapped, how far a line stands below its text) is not among them.
 */
class OldBrowsersTest {

  private static final List<String> STYLE =
      List.of(
          "87 (^|[;{\\s])(inset|inset-block|inset-inline|(margin|padding)-(block|inline))\\s*:",
          "87 ascent-override|:target-text",
          "88 aspect-ratio|:is\\(|:where\\(",
          "89 forced-colors|text-decoration-thickness",
          "90 overflow(-[xy])?\\s*:\\s*clip",
          "93 accent-color",
          "94 scrollbar-gutter",
          "96 prefers-contrast",
          "99 @layer",
          "101 hwb\\(",
          "104 @media[^{]*[<>]|[;{\\s](translate|rotate|scale)\\s*:",
          "105 @container|container-(type|name)|:has\\(|:modal",
          "108 [0-9][dsl]v[hw]\\b",
          "110 :autofill",
          "111 color-mix\\(|oklch\\(|oklab\\(|\\blch\\(|\\blab\\(|[ (:](sin|cos|tan|pow|sqrt)\\(",
          "112 [{;]\\s*&",
          "113 [ :]image-set\\(",
          "114 \\[popover\\]|:popover-open",
          "117 subgrid|@starting-style",
          "118 @scope",
          "119 :user-(in)?valid",
          "121 scrollbar-(width|color)",
          "123 light-dark\\(|field-sizing",
          "125 anchor\\(|@position-try");

  private static final List<String> SCRIPT =
      List.of(
          "89 (?m)^await\\b",
          "90 userAgentData|new RegExp\\([^)]*,\\s*['\"][a-z]*d",
          "91 #[a-z]\\w*\\s+in\\s",
          "92 \\.at\\(|randomUUID",
          "93 Object\\.hasOwn\\(",
          "94 static\\s*\\{",
          "97 \\.findLast(Index)?\\(",
          "98 structuredClone",
          "99 showPicker",
          "102 \\.inert\\b",
          "103 AbortSignal\\.(timeout|any)",
          "105 checkVisibility",
          "109 new (MathML|Sanitizer)|\\.setHTML\\(",
          "110 \\.to(Sorted|Reversed|Spliced)\\(",
          "114 popover",
          "117 (Object|Map)\\.groupBy\\(",
          "119 withResolvers",
          "120 URL\\.canParse",
          "121 Array\\.fromAsync",
          "122 \\.(union|intersection|isSubsetOf|isSupersetOf|symmetricDifference)\\(",
          "87 Intl\\.Segmenter");

  private static List<String> found(List<String> later, String text) {
    List<String> found = new ArrayList<>();
    for (String one : later) {
      int end = one.indexOf(' ');
      Matcher matcher = Pattern.compile(one.substring(end + 1)).matcher(text);
      while (matcher.find()) {
        found.add(matcher.group().strip() + " (" + one.substring(0, end) + ")");
      }
    }
    return found;
  }

  private static List<Path> resources(String ending) throws IOException {
    try (Stream<Path> walk = Files.walk(Path.of("src/main/resources/io/shenbao"))) {
      return walk.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  @Test
  void noStyleSheetAsksForMoreThanTheOfficesBrowserKnows() throws IOException {
    List<Path> sheets = resources(".css");
    assertThat(sheets).isNotEmpty();
    for (Path sheet : sheets) {
      assertThat(found(STYLE, Files.readString(sheet))).as(sheet.toString()).isEmpty();
    }
  }

  @Test
  void noScriptAsksForMoreThanTheOfficesBrowserKnows() throws IOException {
    List<Path> scripts = resources(".js");
    assertThat(scripts).isNotEmpty();
    for (Path script : scripts) {
      assertThat(found(SCRIPT, Files.readString(script))).as(script.toString()).isEmpty();
    }
    try (InputStream htmx =
        Objects.requireNonNull(
            OldBrowsersTest.class.getResourceAsStream(
                "/META-INF/resources/webjars/htmx.org/2.0.4/dist/htmx.min.js"))) {
      assertThat(found(SCRIPT, new String(htmx.readAllBytes(), StandardCharsets.UTF_8))).isEmpty();
    }
  }

  @Test
  void noPageHasAStyleOrAnAttributeThatIsNewer() throws IOException {
    for (Path page : resources(".ftlh")) {
      String text = Files.readString(page);
      int style = text.indexOf("<style>");
      String sheet = style < 0 ? "" : text.substring(style, text.indexOf("</style>"));
      assertThat(found(STYLE, sheet)).as(page.toString()).isEmpty();
      assertThat(found(List.of("102 \\sinert[\\s>]", "114 \\spopover", "117 <search>"), text))
          .as(page.toString())
          .isEmpty();
    }
  }

  @Test
  void whatIsNewerIsSeen() {
    assertThat(found(STYLE, "a{inset:0}b{aspect-ratio:1}p:has(a){scale:2}@media(width>3px){}"))
        .hasSize(5);
    assertThat(found(STYLE, "p{margin:0;padding-inline-start:1px}b:focus-visible{gap:2px}"))
        .isEmpty();
    assertThat(found(SCRIPT, "list.at(-1); structuredClone(a); Object.hasOwn(a, b)")).hasSize(3);
    assertThat(found(SCRIPT, "a?.b ?? c; text.replaceAll('a', 'b'); x ||= y")).isEmpty();
  }
}
