package io.shenbao.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.WholeProgram;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Severity;
import io.shenbao.cli.Program;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What prose claims and no file could prove. */
@WholeProgram
class ClaimsTest {

  private static final String BEFORE = "公司成立于2006年9月，";

  private static HunanCheck check;

  @TempDir Path folder;
  private Path application;

  @BeforeAll
  static void readThePack() throws IOException {
    check = new HunanCheck(new Wording(Locale.CHINESE));
  }

  @AfterAll
  static void endTheChildProcesses() {
    check.close();
  }

  @BeforeEach
  void copyTheSample() throws IOException {
    application = folder.resolve("in");
    Program.copy(Program.SAMPLES.resolve(Program.RAIL), application);
  }

  @ParameterizedTest
  @CsvSource({
    "产品取得国家轨道交通中心的检测报告, 第三方检测报告",
    "系统经第三方机构检测达到国际先进水平, 第三方检测报告",
    "公司通过ISO9001质量管理体系认证, 认证",
    "先后获得CCC认证和CE认证, 认证",
    "项目荣获湖南省科技进步二等奖, 奖项",
    "团队获全国智能制造大赛金奖, 奖项",
  })
  void aClaimWithoutAFileIsAWarningWithItsPassage(String sentence, String label)
      throws IOException {
    assertThat(claims(sentence))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.severity()).isEqualTo(Severity.WARNING);
              assertThat(finding.pointer().toString()).isEqualTo("/applicant/profile");
              assertThat(sentence).contains(finding.message().facts().get(0).toString());
              assertThat(finding.message().facts().get(2)).isEqualTo(label);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "计划2026年通过ISO9001质量管理体系认证",
        "正在申请CE认证",
        "尚未取得检测报告",
        "拟取得第三方检测报告",
        "人员通过身份认证登录系统",
        "终端通过双向认证接入工业网络",
        "要求供应商通过质量管理体系认证",
        "系统自动生成每批产品的检验报告",
        "供应商提供的来料检测报告扫描存档",
        "班组获得月度质量奖",
        "节能奖励已发放三十二万元",
        "力争获得省科技进步奖，将争取荣获金奖",
        "通过在线检测发现缺陷",
        "检测报告由质量部归档"
      })
  void ordinaryProsePlansAndDenialsStayQuiet(String sentence) throws IOException {
    assertThat(claims(sentence)).isEmpty();
  }

  @Test
  void oneKindOfClaimIsToldOnceHoweverOftenItIsMade() throws IOException {
    assertThat(claims("公司通过ISO9001认证。公司通过ISO14001认证。公司通过CCC认证")).hasSize(1);
  }

  @Test
  void aFileThatCouldProveItIsEnough() throws IOException {
    Files.createDirectories(application.resolve("05-其他证明材料"));
    Files.copy(application.resolve("01-营业执照/营业执照.pdf"), application.resolve("05-其他证明材料/认证.pdf"));

    assertThat(claims("公司通过ISO9001质量管理体系认证")).isEmpty();
  }

  @Test
  void aClaimThatTheFormTellsOfNeedsNoFile() throws IOException {
    Path source = application.resolve("application.yaml");
    String text = Files.readString(source);
    assertThat(claims("")).isEmpty();

    int patents = text.indexOf("\npatents:");
    Files.writeString(source, text.substring(0, patents + 1));

    assertThat(claims("")).map(one -> one.message().facts().get(2)).containsExactly("专利");
  }

  @ParameterizedTest
  @ValueSource(strings = {Program.RAIL, Program.TOOLS})
  void theGoodSamplesGiveNoFalseAlarm(String sample) throws IOException {
    assertThat(claimsOf(Program.SAMPLES.resolve(sample))).isEmpty();
  }

  private List<Finding> claims(String sentence) throws IOException {
    Path source = application.resolve("application.yaml");
    String text = Files.readString(source);
    assertThat(text).contains(BEFORE);
    Files.writeString(
        source, sentence.isEmpty() ? text : text.replace(BEFORE, sentence + "。" + BEFORE));
    return claimsOf(application);
  }

  private static List<Finding> claimsOf(Path application) throws IOException {
    return check.assess(application).findings().stream()
        .filter(finding -> finding.rule().equals("claim-unproven"))
        .toList();
  }
}
