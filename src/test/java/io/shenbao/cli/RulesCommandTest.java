package io.shenbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.WholeProgram;
import io.shenbao.programme.reading.ProgrammeReader;
import io.shenbao.rulebook.BuiltIn;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

@WholeProgram
class RulesCommandTest {

  private static final String STANDARD = "hunan-advanced-2025";

  static List<String> packs() throws IOException {
    return new ProgrammeReader(Path.of("config"), new Wording(Locale.CHINESE)).available();
  }

  @ParameterizedTest
  @MethodSource("packs")
  void documentsInTheRepositoryAreNotStale(String pack) throws IOException {
    // stale? ./shenbao rules markdown -p PACK > the file
    Path file = Path.of(pack.equals(STANDARD) ? "RULES.md" : "docs/rules/" + pack + ".md");

    assertThat(Program.run("rules", "markdown", "-p", pack).printed().lines().toList())
        .isEqualTo(Files.readAllLines(file));
  }

  @Test
  void everyDocumentIsOfAPack() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("docs/rules"))) {
      assertThat(files.map(file -> file.getFileName().toString().replace(".md", "")))
          .isSubsetOf(packs());
    }
  }

  @Test
  void listsRulesWithSeverityClauseAndLabel() {
    assertThat(Program.run("rules").printed().lines())
        .anyMatch(line -> line.matches("maturity-level +错误 +一（七） +能力成熟度二级及以上"))
        .anyMatch(line -> line.matches("mobile +警告 +附件2（惯例） +手机号码"))
        .anyMatch(line -> line.matches("required +任何项目 +必填项"));
  }

  @Test
  void explainsARuleWithItsExamplesAtWork() {
    assertThat(explain("scenario-dates", STANDARD))
        .contains("条款  二（二）", "原文  “申报主体应对申报内容真实性负责”", "修改  更正起止日期")
        .contains("坏例  examples/ready.yaml + {\"scenarios\":{\"0\":{\"end\":\"2019-01\"}}}")
        .contains("→  场景“示例实例1”的结束日期 2019-01 早于开始日期 2022-02");
  }

  @Test
  void saysWhoseNoticeAnInheritedRuleQuotes() {
    assertThat(explain("scenario-dates", "national-pioneer-2025"))
        .contains("条款  株洲先进级通知 二（二）")
        .contains("（config/programmes/hunan-advanced-2025/notice.txt）");
    assertThat(explain("groups-all", "national-pioneer-2025"))
        .contains("[错误]", "须覆盖全部五个环节", "config/programmes/national-pioneer-2025/notice.txt");
    assertThat(explain("groups-all", "national-excellence-2025")).contains("[警告]", "原则上");
  }

  @Test
  void explainsEvidence() {
    assertThat(explain("videos", STANDARD)).contains("[必交]", "07-场景视频", "45–90");
  }

  @Test
  void explainsAndListsWhatIsComparedAcrossApplications() {
    String list = Program.run("rules").printed();

    assertThat(explain("shared-contact", STANDARD)).contains("[警告]", "条款");
    assertThat(list).contains("shared-contact", "decision-left", "yaml-syntax-tab");
  }

  @Test
  void asksWhetherSomethingElseWasMeant() {
    Program program = Program.run("rules", "explain", "maturity-lvel");

    assertThat(program.exit()).isEqualTo(2);
    assertThat(program.printed()).contains("是否想写“maturity-level”");
  }

  @Test
  void explainsEverythingThatTheSamplesAreFoundToHave() throws IOException {
    Set<String> found = new TreeSet<>();
    for (JsonNode application : Program.report(SamplesRun.once().output()).path("applications")) {
      application.path("findings").forEach(one -> found.add(one.path("rule").asString()));
    }

    assertThat(found).contains("required", "attachment-missing");
    assertThat(found)
        .allSatisfy(id -> assertThat(explain(id, STANDARD)).as(id).startsWith(id + "  "));
  }

  @Test
  void explainsEveryCheckOfTheEngineInBothLanguages() {
    for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
      for (String id : BuiltIn.IDS) {
        BuiltIn check = BuiltIn.of(id, new Wording(locale)).orElseThrow();
        assertThat(List.of(check.label(), check.why(), check.fix())).as(id).doesNotContain("");
      }
    }
  }

  private static String explain(String id, String pack) {
    Program program = Program.run("rules", "explain", id, "-p", pack);
    assertThat(program.exit()).as(program.printed()).isZero();
    return program.printed();
  }
}
