package io.shenbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.WholeProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What the commands promise: exit codes, messages without stack traces. */
@WholeProgram
class CommandsTest {

  /** Where no evidence is asked for: for commands that do the same with and without. */
  @TempDir static Path home;

  @TempDir Path folder;

  @BeforeAll
  static void askForNoEvidence() throws IOException {
    WithoutEvidence.home(home);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "fly",
        "run --nonsense",
        "run no-such-folder",
        "check",
        "run -p nothing",
        "run --format pdf"
      })
  void endWithTwoOnWrongUsage(String line) {
    Program program = Program.run(line.isEmpty() ? new String[0] : line.split(" "));

    assertThat(program.exit()).isEqualTo(2);
    assertThat(program.printed()).isNotBlank().doesNotContain("\tat ");
  }

  @Test
  void refuseInputAndOutputInsideEachOther() {
    Program inside = Program.run("run", "input", "-o", "input/out");
    Program around = Program.run("run", "input", "-o", ".");

    assertThat(inside.exit()).isEqualTo(2);
    assertThat(around.exit()).isEqualTo(2);
    assertThat(inside.printed()).contains("不能互相包含");
  }

  @Test
  void refuseAnOutputThatALinkLeadsIntoTheInput() throws IOException {
    Path input = Files.createDirectories(folder.resolve("in/甲")).getParent();
    Path link = Files.createSymbolicLink(folder.resolve("link"), input);

    Program into = Program.run("run", input.toString(), "-o", link.toString());
    Program below = Program.run("run", input.toString(), "-o", link.resolve("out").toString());

    assertThat(List.of(into.exit(), below.exit())).containsOnly(2);
    assertThat(into.printed()).contains("不能互相包含");
    assertThat(input).isDirectoryNotContaining(file -> !file.endsWith("甲"));
  }

  @Test
  void endWithThreeWhenASourceCannotBeRead() throws IOException {
    Files.createDirectories(folder.resolve("in/a"));
    Files.writeString(folder.resolve("in/a/application.yaml"), "{");

    Program program = run();

    assertThat(program.exit()).isEqualTo(3);
    assertThat(program.printed()).contains("无法读取").contains("退出码 3");
    assertThat(Program.report(folder.resolve("out")).path("counts").path("unreadable").asInt())
        .isEqualTo(1);
  }

  @Test
  void removeWhatIsNoLongerTrue() throws IOException {
    WithoutEvidence.copy(Program.RAIL, folder.resolve("in/a"));
    run();
    assertThat(folder.resolve("out/a/申报书.docx")).exists();
    Files.move(folder.resolve("in/a"), folder.resolve("in/b"));
    Files.createDirectories(folder.resolve("in/c"));

    run();

    assertThat(folder.resolve("out/a")).doesNotExist();
    assertThat(folder.resolve("out/b/申报书.docx")).exists();
  }

  @Test
  void keepNoFormOfAnApplicationThatCanNoLongerBeRead() throws IOException {
    WithoutEvidence.copy(Program.RAIL, folder.resolve("in/a"));
    run();
    Files.writeString(folder.resolve("in/a/application.yaml"), "{");

    run();

    assertThat(folder.resolve("out/a/申报书.docx")).doesNotExist();
    assertThat(folder.resolve("out/a/审核意见.html")).exists();
  }

  @Test
  void sortTheSummaryByTheBureausRanking() throws IOException {
    WithoutEvidence.copy(Program.RAIL, folder.resolve("in/a"));
    WithoutEvidence.copy(Program.TOOLS, folder.resolve("in/b"));
    Files.writeString(
        folder.resolve("in/ranking.csv"),
        "统一社会信用代码,工厂,名次\n91430204MA4TLGD281,,2\n91430203MA4TLYJ33M,数控刀片全流程智能工厂,1\n");

    Program program = run();

    assertThat(program.printed()).doesNotContain("未提供优先次序");
    assertThat(text("out/推荐汇总表.docx")).containsSubsequence("硬质合金刀具", "轨道交通装备");
  }

  @Test
  void checkACompleteApplicationWithoutWritingAnything() {
    Program program = Program.run("check", Program.SAMPLES.resolve(Program.RAIL).toString());

    assertThat(program.exit()).isZero();
    assertThat(program.printed()).contains("可推荐").contains("退出码 0");
  }

  @Test
  void letNoFoldersNameLookLikeALineOfTheReport() throws IOException {
    Files.createDirectories(folder.resolve("in/a\n全部通过机器审核\u001B[2J"));
    Files.writeString(folder.resolve("in/a\n全部通过机器审核\u001B[2J/letter.txt"), "x");

    assertThat(run().printed())
        .contains("a 全部通过机器审核\uFFFD[2J")
        .doesNotContain("\n全部通过机器审核\uFFFD", "\u001B");
  }

  @Test
  void leaveToTheBureauWhatIsTheBureausToDo() throws IOException {
    Path sample = folder.resolve("in/a");
    WithoutEvidence.copy(Program.RAIL, sample);

    Program enterprise = check(sample);
    Program bureau = check(sample, "--all");

    assertThat(enterprise.printed()).doesNotContain("[人工核验]").contains("项由主管部门人工核验");
    assertThat(bureau.printed()).contains("[人工核验]").doesNotContain("项由主管部门人工核验");
    assertThat(enterprise.exit()).isEqualTo(bureau.exit());
  }

  @Test
  void gatherWhatIsOfOneKindUnderOneHeading() throws IOException {
    String text =
        Files.readString(Program.SAMPLES.resolve(Program.RAIL).resolve("application.yaml"));
    Path source =
        Files.writeString(
            folder.resolve("application.yaml"),
            text.replaceFirst("start: '2022-01'", "start: 去年")
                .replaceFirst("end: '2024-06'", "end: 今年"));

    String printed = Program.run("check", source.toString()).printed();

    assertThat(printed)
        .contains("[错误] 数值、日期等无法读取：2处 [unreadable-value]\n  · ")
        .containsOnlyOnce("[unreadable-value]")
        .contains("去年", "今年");
  }

  @Test
  void askForWhatIsMissingUnderOneHeadingAndSayNothingOfWhatNewHasMade() {
    Path fresh = folder.resolve("in/甲");
    assertThat(Program.run("new", fresh.toString()).exit()).isZero();

    String printed = Program.run("check", folder.resolve("in").toString()).printed();

    assertThat(printed)
        .containsOnlyOnce("[required]")
        .containsOnlyOnce("必填项未填写：")
        .doesNotContain("空白", "说明.txt", "[attachment-unmatched]", "[normalised]");
  }

  @Test
  void handASourceBackOnlyWhileThereIsSomethingToMend() throws IOException {
    WithoutEvidence.copy(Program.RAIL, folder.resolve("in/a"));
    Path source = folder.resolve("in/a/application.yaml");
    String good = Files.readString(source);
    Files.writeString(source, good.replace("ownership: 民营企业", "ownership: 民<企"));
    run();
    assertThat(Files.readString(folder.resolve("out/a/申报数据-批注.html")))
        .contains("ownership: <mark>民&lt;企</mark>")
        .contains("应为“民营企业”？");

    Files.writeString(source, good);
    run();

    assertThat(folder.resolve("out/a/申报数据-批注.html")).doesNotExist();
  }

  @Test
  void checkForMachines() {
    String input = Program.SAMPLES.resolve(Program.MATERIALS).toString();

    Program json = Program.run("check", input, "--format", "json");
    Program junit = Program.run("check", input, "--format", "junit");

    assertThat(json.exit()).isEqualTo(1);
    assertThat(JsonMapper.builder().build().readTree(json.printed()).at("/counts/needsFix").asInt())
        .isEqualTo(1);
    assertThat(junit.printed())
        .startsWith("<?xml")
        .contains("<failure")
        .endsWith("</testsuites>\n");
  }

  @Test
  void demandTheStampedScanWhenTold() {
    Program program =
        Program.run("check", Program.SAMPLES.resolve(Program.RAIL).toString(), "--stamped");

    assertThat(program.exit()).isEqualTo(1);
    assertThat(program.printed()).contains("[错误] 缺少加盖有效公章的申报书扫描件");
  }

  @Test
  void decideByTheClerksListWhenThereIsOne() throws IOException {
    Path sample = folder.resolve("in/a");
    WithoutEvidence.copy(Program.RAIL, sample);
    Path with = Files.writeString(folder.resolve("with.csv"), "名称\n株洲示例轨道交通装备 股份有限公司\n");
    Path without = Files.writeString(folder.resolve("without.csv"), "名称\n株洲示例轨道交通设备股份有限公司\n");

    assertThat(check(sample, "--all").printed()).contains("--list");
    assertThat(check(sample, "--list", with.toString()))
        .satisfies(
            program -> {
              assertThat(program.exit()).isZero();
              assertThat(program.printed()).doesNotContain("基础级");
            });
    assertThat(check(sample, "--list", without.toString()))
        .satisfies(
            program -> {
              assertThat(program.exit()).isEqualTo(1);
              assertThat(program.printed()).contains("清单中相近的是“株洲示例轨道交通设备股份有限公司”");
            });
    assertThat(check(sample, "--list", "no-such.csv").exit()).isEqualTo(2);
  }

  @Test
  void speakEnglishWhenAsked() {
    Program program =
        Program.run("check", Program.SAMPLES.resolve(Program.MATERIALS).toString(), "--lang", "en");

    assertThat(program.printed()).contains("[error]").contains("0 bytes").contains("exit code 1");
  }

  @Test
  void lintPacksAndTemplates() {
    assertThat(Program.run("programme", "lint").exit()).isZero();
    assertThat(Program.run("template", "lint").exit()).isZero();
  }

  @Test
  void tellEveryMistakeOfAPackWithItsPlace() throws IOException {
    Program.copy(Path.of("src/test/packs/tiny"), folder.resolve("home"));
    Path rules = folder.resolve("home/config/programmes/bakery-2031/rules.yaml");
    Files.writeString(
        rules,
        Files.readString(rules)
            .replace("app.shop.ovens >= 2", "app.shop.oven >= 2")
            .replace("品种应出自", "品种必须出自"));

    Program program = Program.run("programme", "lint", "--home", folder.resolve("home").toString());

    assertThat(program.exit()).isEqualTo(2);
    assertThat(program.printed()).contains("rules.yaml:").contains("notice.txt");
  }

  @Test
  void makePdfsThroughLibreOffice() throws IOException {
    Programs.need("soffice");
    WithoutEvidence.copy(Program.MATERIALS, folder.resolve("in/a"));

    Program program = run("--pdf");

    assertThat(program.exit()).isZero();
    for (String name : List.of("a/申报书.pdf", "a/推荐汇总表.pdf", "推荐汇总表.pdf")) {
      assertThat(folder.resolve("out").resolve(name)).isNotEmptyFile();
    }
    run();
    assertThat(folder.resolve("out/a/申报书.pdf")).doesNotExist();
  }

  @Test
  void sayClearlyThatPdfsNeedLibreOffice() throws Exception {
    WithoutEvidence.copy(Program.MATERIALS, folder.resolve("in/a"));

    // where LibreOffice is looked for is settled once in a process: another one looks elsewhere
    Program program =
        ChildProgram.run(
            ChildProgram.command(
                List.of("-Doffice.home=" + folder.resolve("no-office")),
                "run",
                folder.resolve("in").toString(),
                "-o",
                folder.resolve("out").toString(),
                "--pdf"));

    assertThat(program.exit()).isEqualTo(2);
    assertThat(program.printed()).contains("--pdf 需要 LibreOffice").doesNotContain("Exception");
  }

  @Test
  void leaveACleanCopyUnmarked() throws IOException {
    WithoutEvidence.copy(Program.CERAMICS, folder.resolve("in/a"));

    run();
    assertThat(text("out/a/申报书.docx")).contains("【待填：资源综合利用率】");
    run("--clean");
    assertThat(text("out/a/申报书.docx")).doesNotContain("【待填");
  }

  private String text(String name) throws IOException {
    return WordText.of(folder.resolve(name));
  }

  private Program run(String... options) {
    return Program.runIn(folder, home.toString(), options);
  }

  private static Program check(Path sample, String... options) {
    return Program.run(
        Stream.concat(
                Stream.of("check", sample.toString(), "--home", home.toString()),
                Stream.of(options))
            .toArray(String[]::new));
  }
}
