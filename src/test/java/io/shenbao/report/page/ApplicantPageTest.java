package io.shenbao.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.assessment.Assessment;
import io.shenbao.cli.Program;
import io.shenbao.report.HunanCheck;
import io.shenbao.source.SourceReader;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page of one application shows. */
class ApplicantPageTest {

  @TempDir static Path folder;
  private static String page;

  @BeforeAll
  static void draw() throws IOException {
    Path input = Files.createDirectories(folder.resolve("in/a\u202Eb"));
    Path source = input.resolve("application.yaml");
    Files.writeString(
        source,
        Files.readString(Program.SAMPLES.resolve(Program.RAIL).resolve("application.yaml"))
            .replace("name: 株洲示例轨道交通装备股份有限公司", "name: \"株洲\\e\\u202e示例\"")
            .replaceFirst("ownership: 民营企业", "ownership: 没有这样的")
            .replaceFirst("start: '2022-01'", "start: 去年")
            .replaceFirst("end: '2024-06'", "end: 今年"));
    try (HunanCheck check = new HunanCheck(new Wording(Locale.CHINESE))) {
      Assessment one = check.assess(folder.resolve("in"));
      var tree =
          Objects.requireNonNull(
                  new SourceReader(check.programme())
                      .read("a", source, "a/application.yaml", true)
                      .application())
              .tree();
      page =
          new ApplicantPage(check.programme(), check.wording())
              .draw(one, "a/审核意见.html", tree, List.of(), "", "test");
    }
  }

  @Test
  void showsNoCharacterThatActsInsteadOfBeingSeen() {
    assertThat(page).contains("<title>审核意见 · 株洲\uFFFD\uFFFD示例</title>").contains("a\uFFFDb");
    assertThat(page.codePoints().filter(c -> c < ' ' && c != '\n' && c != '\t')).isEmpty();
    assertThat(page).doesNotContain("\u202E");
  }

  @Test
  void gathersWhatIsOfOneKindUnderOneHeadingAndPrintsTheCheckOnce() {
    assertThat(page)
        .contains("数值、日期等无法读取：2处 <code class=\"rule\">unreadable-value</code>")
        .containsOnlyOnce("<code class=\"rule\">unreadable-value</code>");
  }

  @Test
  void saysOfWhatStandsThereUnreadThatItIsUnreadAndNotThatItIsMissing() {
    assertThat(page).contains("<div class=\"v none\">未能读取</div>");
    assertThat(page).doesNotContain("“开始日期”未填写", "“企业性质”未填写");
  }

  @Test
  void showsTextsAsTheyReadAndNotTheirMarks() {
    assertThat(page).contains("\n数字化交付验收工位").doesNotContain("](06-实景照片");
  }
}
