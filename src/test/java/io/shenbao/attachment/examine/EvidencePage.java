package io.shenbao.attachment.examine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tables of docs/evidence.md that tests make; {@code -Dgolden=write} writes them anew. */
final class EvidencePage {

  private static final Path PAGE = Path.of("docs/evidence.md");

  private EvidencePage() {}

  /**
   * Asserts that the page shows a table.
   *
   * @param name of the marks that stand around it
   */
  static void assertShows(String name, String table) throws IOException {
    Pattern place =
        Pattern.compile(
            "(?<=<!-- " + name + " -->\n).*(?=<!-- end of " + name + " -->)", Pattern.DOTALL);
    String shown = "\n" + table + "\n";
    if ("write".equals(System.getProperty("golden"))) {
      Matcher old = place.matcher(Files.readString(PAGE));
      Files.writeString(PAGE, old.replaceFirst(Matcher.quoteReplacement(shown)));
    }
    assertThat(place.matcher(Files.readString(PAGE)).results().map(MatchResult::group))
        .as("write it anew with -Dgolden=write")
        .containsExactly(shown);
  }
}
