package io.shenbao.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How texts are read: plain lines, or Markdown where there is any. */
class ProseTest {

  @Test
  void takesEachPlainLineForAParagraph() {
    assertThat(read("一\n\n  二  \n三")).containsExactly("P0 一", "P0 二", "P0 三");
  }

  @Test
  void readsHeadingsListsAndBold() {
    assertThat(read("# 背景\n为了**质量**。\n\n1. 甲\n2. 乙\n   - 丙\n- 丁"))
        .containsExactly("H1 背景", "P0 为了*质量*。", "P0 1. 甲", "P0 2. 乙", "P1 ●丙", "P0 ●丁");
  }

  @Test
  void readsTablesAndPictures() {
    assertThat(read("| 年 | 值 |\n|---|---|\n| 2024 | **9** |\n\n![图1 架构](图/架构.png)"))
        .containsExactly("T [P0 年][P0 值] / [P0 2024][P0 *9*]", "G 图/架构.png: 图1 架构");
  }

  @Test
  void findsPicturesInCellsToo() {
    assertThat(Prose.of("| 图 |\n|---|\n| ![甲](a.png) |\n\n![乙](b.png)").pictures())
        .containsExactly("a.png", "b.png");
  }

  @Test
  void leavesWhatOnlyLooksLikeMarkdown() {
    String text = "A*B 型，3*5=15；~5％，_下划线_，<b>，a > b，#1 机床，[附件]";

    assertThat(read(text)).containsExactly("P0 " + text);
    assertThat(Prose.visible(text)).isEqualTo(text);
  }

  @Test
  void showsWhatIsSeenOnly() {
    assertThat(Prose.visible("## 成效\n**提升** 20%\n\n![图](a.png)\n\n- 甲"))
        .isEqualTo("成效\n提升 20%\n图\n●甲");
  }

  @Test
  @Timeout(10)
  void readsHostileNestingInNoTime() {
    assertThat(Prose.of("> ".repeat(20_000) + "**x").blocks()).isNotEmpty();
    assertThat(Prose.of("**" + "[".repeat(50_000)).blocks()).isNotEmpty();
    assertThat(Prose.of("**x** " + "*a ".repeat(30_000)).blocks()).isNotEmpty();
    assertThat(Prose.of("- ".repeat(30_000) + "**x").blocks()).isNotEmpty();
    assertThat(Prose.of("![".repeat(20_000) + "**").blocks()).isNotEmpty();
  }

  @Property(tries = 300)
  void losesNoLetter(@ForAll("letters") String text) {
    assertThat(letters(Prose.visible(text))).isEqualTo(letters(text));
  }

  @net.jqwik.api.Provide
  net.jqwik.api.Arbitrary<String> letters() {
    return net.jqwik.api.Arbitraries.of(
            "甲", "乙", "a", "**", "# ", "\n", "- ", "1. ", "|", "---", " ", "_", "`", "~", ">", "[",
            "]")
        .list()
        .ofMaxSize(25)
        .map(parts -> String.join("", parts));
  }

  private static String letters(String text) {
    return text.codePoints()
        .filter(c -> c == '甲' || c == '乙' || c == 'a')
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  private static List<String> read(String text) {
    return Prose.of(text).blocks().stream().map(ProseTest::line).toList();
  }

  private static String line(Block block) {
    if (block instanceof Block.Paragraph paragraph) {
      return "P" + paragraph.depth() + " " + text(paragraph.spans());
    }
    if (block instanceof Block.Heading heading) {
      return "H" + heading.level() + " " + text(heading.spans());
    }
    if (block instanceof Block.Picture picture) {
      return "G " + picture.file() + ": " + picture.caption();
    }
    return "T "
        + ((Block.Table) block)
            .rows().stream()
                .map(
                    row ->
                        row.stream()
                            .map(
                                cell ->
                                    cell.stream()
                                        .map(ProseTest::line)
                                        .collect(Collectors.joining("+", "[", "]")))
                            .collect(Collectors.joining()))
                .collect(Collectors.joining(" / "));
  }

  private static String text(List<Span> spans) {
    return spans.stream()
        .map(span -> span.bold() ? "*" + span.text() + "*" : span.text())
        .collect(Collectors.joining());
  }

  @Test
  void blanksDoNotHoldItUp() {
    String blanks = " ".repeat(190_000);

    assertThat(Prose.isMarkdown("1\n" + blanks + "x")).isFalse();
    assertThat(Prose.isMarkdown("|\n|" + blanks + "x")).isFalse();
    assertThat(Prose.isMarkdown("# 甲\n" + "\n".repeat(190_000) + "x")).isTrue();
    assertThat(Prose.isMarkdown("# 甲\n" + blanks + "x")).isTrue();
  }
}
