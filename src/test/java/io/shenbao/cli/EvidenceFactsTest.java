package io.shenbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.WholeProgram;
import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.Evidence;
import io.shenbao.assessment.EvidenceFact;
import io.shenbao.assessment.EvidenceFact.Agreement;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Severity;
import io.shenbao.report.HunanCheck;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What evidence proves of its form: in samples that agree, and in one that contradicts. */
@WholeProgram
class EvidenceFactsTest {

  private static final Path CONTRADICTING = Path.of("src/test/evidence/contradicting");
  private static HunanCheck check;

  @TempDir Path folder;

  @BeforeAll
  static void begin() throws IOException {
    check = new HunanCheck(new Wording(Locale.CHINESE));
  }

  @AfterAll
  static void end() {
    check.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {Program.RAIL, Program.TOOLS})
  void agreesInEveryFactOfAGoodSample(String path) throws IOException {
    List<EvidenceFact> facts = facts(check.assess(Program.SAMPLES.resolve(path))).toList();

    assertThat(facts).hasSizeGreaterThan(20);
    assertThat(facts).allSatisfy(fact -> assertThat(fact.agreement()).isEqualTo(Agreement.AGREES));
  }

  @Test
  void tellsEveryContradictionWithThePassageOfTheFile() throws IOException {
    List<EvidenceFact> contradictions =
        facts(contradicting()).filter(fact -> fact.agreement() == Agreement.CONTRADICTS).toList();

    assertThat(contradictions.stream().map(EvidenceFactsTest::line))
        .containsExactly(
            "名称 | 株洲示例轨道交通装备股份有限公司 | 名 称：株洲示例另一装备有限公司 | 1",
            "统一社会信用代码 | 91430204MA4TLGD281 | 统一社会信用代码：91430204MA4TLGD218 | 1",
            "成立日期 | 2006-09-12 | 成立日期：二〇〇九年三月二日 | 1",
            "类型 | 股份有限公司 | 类 型：有限责任公司（自然人投资或控股） | 1",
            "住所 | 湖南省株洲市石峰区示例大道18号 | 住 所：湖南省株洲市天元区示例二路 7 号 | 1",
            "审计年度 | 2024 | 2023 年度财务报表审计 | 1",
            "资产总额 | 118900万元 | 资产总计 1,074,000,000.00 | 3",
            "资产负债率 | 42.1% | 负债合计 477,930,000.00 / 资产总计 1,074,000,000.00 | 4",
            "主营业务收入 | 104300万元 | 营业收入 915,000,000.00 | 5",
            "荣誉名称 | 国家智能制造优秀场景 | 获评 2019 年度湖南省智能制造示范（标杆）车间，特发此证。 | 1",
            "获得时间 | 2022 | 获评 2019 年度湖南省智能制造示范（标杆）车间，特发此证。 | 1",
            "成熟度等级 | 三级 | 评估结果：达到二级，评估分数 2.61。 | 1",
            "评估分数 | 3.06 | 评估结果：达到二级，评估分数 2.61。 | 1");
  }

  @Test
  void warnsOfAContradictionAndNeverFailsIt() throws IOException {
    List<Finding> findings =
        contradicting().findings().stream()
            .filter(finding -> finding.rule().equals("evidence-contradicts"))
            .toList();

    assertThat(findings).hasSize(13);
    assertThat(findings)
        .allSatisfy(finding -> assertThat(finding.severity()).isEqualTo(Severity.WARNING));
    assertThat(findings.get(1).pointer().toString()).isEqualTo("/applicant/creditCode");
    assertThat(findings.get(1).counterpart().here()).isEqualTo("91430204MA4TLGD281");
    assertThat(findings.get(1).counterpart().there()).endsWith("91430204MA4TLGD218");
  }

  @Test
  void saysOnceThatScansWereNotRead() throws IOException {
    Path rail = sample();
    Files.copy(
        rail.resolve("02-审计报告/2022年度审计报告（扫描件）.pdf"),
        rail.resolve("04-成熟度评估报告/智能制造能力成熟度自评估报告.pdf"),
        StandardCopyOption.REPLACE_EXISTING);

    List<Finding> findings =
        check.assess(rail).findings().stream()
            .filter(finding -> finding.rule().equals("evidence-unread"))
            .toList();

    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).severity()).isEqualTo(Severity.INFO);
    assertThat(findings.get(0).message().facts().get(0)).isEqualTo("2");
  }

  private Assessment contradicting() throws IOException {
    Path rail = sample();
    Program.copy(CONTRADICTING, rail);
    return check.assess(rail);
  }

  private Path sample() throws IOException {
    Path rail = folder.resolve("sample");
    Program.copy(Program.SAMPLES.resolve(Program.RAIL), rail);
    return rail;
  }

  private static Stream<EvidenceFact> facts(Assessment assessment) {
    return assessment.evidence().stream().map(Evidence::facts).flatMap(List::stream);
  }

  private static String line(EvidenceFact fact) {
    return String.join(
        " | ", fact.label(), fact.stated(), fact.excerpt(), Integer.toString(fact.page()));
  }
}
