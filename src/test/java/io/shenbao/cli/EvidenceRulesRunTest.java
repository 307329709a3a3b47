package io.shenbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.WholeProgram;
import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Verdict;
import io.shenbao.report.HunanCheck;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules that ask what the files of a real folder say. */
@WholeProgram
class EvidenceRulesRunTest {

  private static final String RULES =
      """
      asks-one:
        label: 问一件
        needs: [facts.evidence.licence.founded]
        assert: facts.evidence.licence.founded.agrees == true
        at: app.applicant.founded
        severity: warning
        source: practice
        message: '{facts.evidence.licence.founded.file} {facts.evidence.licence.founded.value}'
        fix: 更正
        examples: {good: ready, bad: ready}
      asks-variant:
        label: 问一年
        needs: [facts.evidence.auditReports.y2024.liabilities]
        assert: facts.evidence.auditReports.y2024.liabilities.value < 1.0
        at: app.applicant.finance.y2024.assets
        severity: warning
        source: practice
        message: '{facts.evidence.auditReports.y2024.liabilities.value} 第{facts.evidence.auditReports.y2024.liabilities.page}页'
        fix: 更正
        examples: {good: ready, bad: ready}
      asks-rows:
        label: 逐行问
        each: app.applicant.honours
        when: has(facts.evidence.honourCertificates[it.key].year)
        assert: facts.evidence.honourCertificates[it.key].year.value > 2021
        at: it.year
        severity: warning
        source: practice
        message: '{it.key} {facts.evidence.honourCertificates[it.key].year.value}'
        fix: 更正
        examples: {good: ready, bad: ready}
      asks-items:
        label: 逐项问
        each: app.scenarios
        when: facts.evidence.videos[it.number - 1].state == 'readable'
        needs: [it.name]
        assert: facts.evidence.videos[it.number - 1].files == 0
        at: it.name
        severity: warning
        source: practice
        message: '{it.number} {facts.evidence.videos[it.number - 1].seconds > 1.0}'
        fix: 更正
        examples: {good: ready, bad: ready}
      asks-missing:
        label: 问没有的
        assert: facts.evidence.maturityReport.state != 'missing' && facts.evidence.stampedScan.state != 'missing'
        at: app.applicant.maturity.score
        severity: warning
        source: practice
        message: '{facts.evidence.maturityReport.state} {facts.evidence.stampedScan.state}'
        fix: 更正
        examples: {good: ready, bad: ready}
      """;

  @TempDir static Path folder;
  private static HunanCheck check;

  @BeforeAll
  static void begin() throws IOException {
    Path config = folder.resolve("config");
    Program.copy(Path.of("config"), config);
    Files.writeString(
        config.resolve("programmes/hunan-advanced-2025/rules.yaml"),
        RULES,
        StandardOpenOption.APPEND);
    check = new HunanCheck(new Wording(Locale.CHINESE), config);
  }

  @AfterAll
  static void end() {
    check.close();
  }

  @Test
  void judgesByWhatTheFilesSay() throws IOException {
    Path rail = folder.resolve("rail");
    Program.copy(Program.SAMPLES.resolve(Program.RAIL), rail);
    Program.copy(Path.of("src/test/evidence/contradicting"), rail);
    Files.delete(rail.resolve("04-成熟度评估报告/智能制造能力成熟度自评估报告.pdf"));

    List<String> said = said(check.assess(rail));

    assertThat(said)
        .filteredOn(one -> !one.startsWith("asks-items"))
        .containsExactly(
            "asks-one 01-营业执照/营业执照.pdf 2009-03-02",
            "asks-variant 47793 第4页",
            "asks-rows nationalScene 2019",
            "asks-rows benchmarkWorkshop 2021",
            "asks-rows integrationCertified 2020",
            "asks-missing missing ");
    assertThat(said).contains("asks-items 1 true", "asks-items 14 true").hasSize(20);
  }

  @Test
  void isQuietAboutALoneSource() throws IOException {
    Path source = Files.createDirectories(folder.resolve("alone")).resolve("application.yaml");
    Files.copy(Program.SAMPLES.resolve("天元区-新能源材料/application.yaml"), source);

    assertThat(said(check.assess(source))).isEmpty();
  }

  /** What the added rules say. */
  private static List<String> said(Assessment assessment) {
    assertThat(assessment.findings())
        .noneMatch(one -> one.rule().startsWith("asks-") && one.verdict() == Verdict.UNCHECKED);
    return assessment.findings().stream()
        .filter(one -> one.rule().startsWith("asks-"))
        .map(EvidenceRulesRunTest::line)
        .toList();
  }

  private static String line(Finding finding) {
    return finding.rule() + " " + check.wording().say(finding.message());
  }
}
