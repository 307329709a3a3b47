package io.shenbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.WholeProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pack for people, with several documents and words of its own, as docs/packs.md has them. */
@WholeProgram
class PersonPackTest {

  private static final String HOME = "src/test/packs/person";
  private static final Path READY =
      Path.of(HOME, "config/programmes/fund-2032/examples/ready.yaml");

  @TempDir Path folder;

  @Test
  void itsExamplesHold() {
    assertThat(Program.run("programme", "lint", "--home", HOME).exit()).isZero();
  }

  @Test
  void eachDocumentIsMadeUnderItsNameWhereItsConditionHolds() throws IOException {
    application("a", "示例甲", "ZJ-0001", "1995-06-01", ", unit: 示例大学");
    application("b", "示例/乙", "ZJ-0002", "1993-06-01", "");

    assertThat(run().exit()).isZero();

    assertThat(text("out/a/推荐函-示例甲.docx")).contains("示例市科学基金：现推荐示例甲申请2032年度项目");
    assertThat(text("out/b/承诺书.docx")).contains("本人示例/乙承诺");
    assertThat(folder.resolve("out/b").toFile().list())
        .contains("申报书.docx", "承诺书.docx", "推荐汇总表.docx")
        .noneMatch(name -> name.startsWith("推荐函"));
  }

  @Test
  void theSummaryIsSortedAndAddedUp() throws IOException {
    application("a", "示例甲", "ZJ-0001", "1995-06-01", "");
    application("b", "示例乙", "ZJ-0002", "1993-06-01", "");

    Program run = run();

    assertThat(text("out/推荐汇总表.docx"))
        .contains("共2项，37万元")
        .containsPattern("(?s)1\\s+示例乙.*2\\s+示例甲");
    assertThat(run.printed()).contains("申请人", "按配置包规定的次序").doesNotContain("申报单位");
  }

  private void application(String name, String person, String number, String birth, String more)
      throws IOException {
    Path own = Files.createDirectories(folder.resolve("in").resolve(name));
    String ready = Files.readString(READY).replace(", unit: 示例大学", more);
    Files.writeString(
        own.resolve("application.yaml"),
        ready
            .replace("示例甲", person)
            .replace("ZJ-0001", number)
            .replace("1995-06-01", birth)
            .replace("示例课题", "课题" + name));
  }

  private Program run() {
    return Program.runIn(folder, HOME);
  }

  private String text(String name) throws IOException {
    return WordText.of(folder.resolve(name));
  }
}
