package io.shenbao.attachment.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.assessment.EvidenceFact;
import io.shenbao.assessment.EvidenceFact.Agreement;
import io.shenbao.assessment.Severity;
import io.shenbao.attachment.inspection.Content;
import io.shenbao.programme.FactReading;
import io.shenbao.programme.Proof;
import io.shenbao.programme.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonPointer;

class ProverTest {

  private static final String NAME = "株洲示例（集团）轨道交通装备股份有限公司";
  private static final String CODE = "91430204MA4TLGD281";
  private static final String FILLER = "\n本文件由示例机关出具，仅供示例之用，所载内容均为虚构，与任何单位和个人均无关系。";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "名　　称：株洲示例（集团）轨道交通装备股份有限公司",
        "名 称 株洲示例(集团)轨道交通装备股份有限公司   类型  股份有限公司",
        "企业名称:株洲示例〔集团〕轨道交通\n装备股份有限公司",
        "名称\n株洲示例（集团）轨道交通装备股份有限公司"
      })
  void findsANameHoweverItIsSetAndBroken(String text) {
    EvidenceFact fact = one(name(), NAME, text);

    assertThat(fact.agreement()).isEqualTo(Agreement.AGREES);
    assertThat(fact.page()).isEqualTo(1);
  }

  @Test
  void tellsTheNameOfAnotherCompanyWithItsPassage() {
    EvidenceFact fact = one(name(), NAME, "营业执照\n名称：株洲别家装备有限公司\n类型：有限责任公司");

    assertThat(fact.agreement()).isEqualTo(Agreement.CONTRADICTS);
    assertThat(fact.found()).isEqualTo("株洲别家装备有限公司");
    assertThat(fact.excerpt()).isEqualTo("名称：株洲别家装备有限公司");
  }

  @Test
  void takesNoOtherWordForALabelThatEndsLikeIt() {
    EvidenceFact fact = one(name(), NAME, "产品名称：数控刀具成套装备\n" + NAME);

    assertThat(fact.agreement()).isEqualTo(Agreement.AGREES);
  }

  @Test
  void namesTheOrganisationsOfAFileThatDoesNotNameTheApplicant() {
    EvidenceFact fact = one(proof(Proof.Kind.NAME, "", null), NAME, "荣誉证书\n长沙别家机械有限公司：");

    assertThat(fact.agreement()).isEqualTo(Agreement.SILENT);
    assertThat(fact.found()).isEqualTo("长沙别家机械有限公司");
  }

  @Test
  void takesSwappedDigitsOfACodeForAnotherCode() {
    EvidenceFact fact = one(code(), CODE, "统一社会信用代码 9143 0204 MA4T LGD2 18");

    assertThat(fact.agreement()).isEqualTo(Agreement.CONTRADICTS);
    assertThat(fact.found()).isEqualTo("91430204MA4TLGD218");
  }

  @ParameterizedTest
  @CsvSource({
    "9143O2O4MA4TLGDZ8I, AGREES",
    "91430204HA4TLGD281, AGREES",
    "91430105MB4TLGD281, CONTRADICTS"
  })
  void bearsTheSlipsOfAMachineInACodeThatItRead(String read, Agreement agreement) {
    String text = "统一社会信用代码：" + read + FILLER;
    Content content = new Content("", List.of(text), null, List.of(), List.of(1));

    EvidenceFact fact = new Prover().prove(List.of(statement(code(), CODE)), content, false).get(0);

    assertThat(fact.agreement()).isEqualTo(agreement);
    assertThat(fact.recognised()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "名称：株洲示例(集团)轨道安通装备股份有限公司",
        "OBR:株洲示例(集团)轨道安通装备股份有限公司",
        "经查，株洲示例(集团)轨道\n安通装备股份有限公司"
      })
  void bearsOneMisreadLetterInEightOfAName(String text) {
    Content content = new Content("", List.of(text + FILLER), null, List.of(), List.of(1));

    assertThat(
            new Prover().prove(List.of(statement(name(), NAME)), content, false).get(0).agreement())
        .isEqualTo(Agreement.AGREES);
  }

  @ParameterizedTest
  @CsvSource({
    "2006年09月12日, AGREES",
    "2006-9-12, AGREES",
    "二〇〇六年九月十二日, AGREES",
    "２００６．９．１２, AGREES",
    "2006 年 9 月 12 日至长期, AGREES",
    "2006年9月, AGREES",
    "2006年9月13日, CONTRADICTS",
    "二○○七年九月十二日, CONTRADICTS"
  })
  void comparesDatesInAnySpelling(String written, Agreement agreement) {
    Proof founded = proof(Proof.Kind.DATE, "", null, "成立日期");

    assertThat(one(founded, "2006-09-12", "成立日期：" + written).agreement()).isEqualTo(agreement);
  }

  @ParameterizedTest
  @CsvSource({"二OO六年九月十二日, AGREES", "2OO6年09月12日, AGREES", "二OO九年三月二日, CONTRADICTS"})
  void knowsTheZerosOfADateThatWereReadAsLetters(String read, Agreement agreement) {
    Proof founded = proof(Proof.Kind.DATE, "", null, "成立日期");
    Content content =
        new Content("", List.of("成立日期：" + read + FILLER), null, List.of(), List.of(1));

    assertThat(
            new Prover()
                .prove(List.of(statement(founded, "2006-09-12")), content, false)
                .get(0)
                .agreement())
        .isEqualTo(agreement);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "118900   | 单位：元        | 资产总计   1,189,000,000.00   1,074,000,000.00 | AGREES",
        "118900   | 单位：元        | 资产总计   1,188,996,412.37   1,074,000,000.00 | AGREES",
        "118900   | 单位：元        | 资产总计   1,189,004,999.99                    | AGREES",
        "118900   | 单位：人民币万元 | 资产总计   118,900.00   107,400.00            | AGREES",
        "118900   | 单位：千元      | 资产总计   五、(一)   1,189,000   1,074,000    | AGREES",
        "118900   | 审计报告正文     | 资产总计（万元）：118,900                      | AGREES",
        "118900   | 审计报告正文     | 资产总计为11.89亿元                           | AGREES",
        "118900.5 | 单位：元        | 资产总计   1,189,005,200.00                    | AGREES",
        "118900   | 单位：元        | 资产总计   1,074,000,000.00   1,189,000,000.00 | CONTRADICTS",
        "118900   | 单位：元        | 资产总计   1,189,010,000.00                    | CONTRADICTS",
        "118900   | 单位：元        | 流动资产总计   1,189,000,000.00               | SILENT",
      })
  void comparesAmountsWithTheRoundingOfBoth(
      String stated, String unit, String row, Agreement agreement) {
    EvidenceFact fact = one(assets(), stated, unit + "\n" + row);

    assertThat(fact.agreement()).isEqualTo(agreement);
  }

  @Test
  void takesTheColumnOfTheOwnYearWhereTheEarlierOneStandsFirst() {
    String sheet = "单位：元\n资产   行次   年初数   期末数\n资产总计   32   900,000.00   1,200,000.00";

    assertThat(one(assets(), "120", sheet).agreement()).isEqualTo(Agreement.AGREES);
    assertThat(one(assets(), "90", sheet).agreement()).isEqualTo(Agreement.CONTRADICTS);
  }

  @Test
  void takesEitherOfTwoBalanceSheetsOfAGroup() {
    String report = "单位：元\n资产总计   2,000,000.00\n母公司资产负债表\n资产总计   1,200,000.00";

    assertThat(one(assets(), "120", report).agreement()).isEqualTo(Agreement.AGREES);
  }

  @Test
  void worksOutARatioThatTheFileGivesBothPartsOf() {
    Proof liabilities = proof("liabilities", Proof.Kind.NUMBER, "万元", null, List.of(), "负债合计");
    Proof ratio = proof("ratio", Proof.Kind.NUMBER, "%", null, List.of("liabilities", "fact"));
    String text = "单位：元\n资产总计   1,189,000,000.00\n负债合计   500,569,000.00" + FILLER;
    List<Statement> statements =
        List.of(
            statement(assets(), "118900"), statement(liabilities, ""), statement(ratio, "45.2"));

    List<EvidenceFact> facts =
        new Prover().prove(statements, new Content("", List.of(text), null, List.of()), false);

    assertThat(facts).hasSize(2);
    assertThat(facts.get(1).agreement()).isEqualTo(Agreement.CONTRADICTS);
    assertThat(facts.get(1).found()).isEqualTo("42.1%");
    assertThat(facts.get(1).excerpt()).isEqualTo("负债合计 500,569,000.00 / 资产总计 1,189,000,000.00");
  }

  @ParameterizedTest
  @CsvSource({"42.1, AGREES", "45.2, SILENT"})
  void saysNothingOfARatioWhosePartsDoNotPairUnlessSomeAgree(String stated, Agreement agreement) {
    Proof liabilities = proof("liabilities", Proof.Kind.NUMBER, "万元", null, List.of(), "负债合计");
    Proof ratio = proof("ratio", Proof.Kind.NUMBER, "%", null, List.of("liabilities", "fact"));
    String text =
        "单位：元\n资产总计   1,189,000,000.00\n资产总计   2,000,000.00\n负债合计   500,569,000.00" + FILLER;
    List<Statement> statements =
        List.of(statement(assets(), ""), statement(liabilities, ""), statement(ratio, stated));

    List<EvidenceFact> facts =
        new Prover().prove(statements, new Content("", List.of(text), null, List.of()), false);

    assertThat(facts).hasSize(1);
    assertThat(facts.get(0).agreement()).isEqualTo(agreement);
  }

  @ParameterizedTest
  @CsvSource({"46.2, 1, AGREES", "45.2, 1, SILENT", "46.2, 2, SILENT"})
  void knowsAMisreadLabelByItsValueOnAPageThatWasReadOffAPicture(
      String stated, int recognised, Agreement agreement) {
    Proof liabilities = proof("liabilities", Proof.Kind.NUMBER, "万元", null, List.of(), "负债合计");
    Proof ratio = proof("ratio", Proof.Kind.NUMBER, "%", null, List.of("liabilities", "fact"));
    String text = "单位：元\n资产总计986,000,000.00\n流动负债合计332,538,360.00\n负侦合计455,532,000.00" + FILLER;
    List<Statement> statements =
        List.of(statement(assets(), ""), statement(liabilities, ""), statement(ratio, stated));
    Content content = new Content("", List.of(text), null, List.of(), List.of(recognised));

    List<EvidenceFact> facts = new Prover().prove(statements, content, false);

    assertThat(facts).hasSize(1);
    assertThat(facts.get(0).agreement()).isEqualTo(agreement);
  }

  @Test
  void tellsTheYearThatAReportSpeaksOfMost() {
    Proof year = proof(Proof.Kind.YEAR, "", null);
    String report = "2023年度财务报表审计\n2023 年度的利润表\n与2024年度的预算无关";

    EvidenceFact fact = one(year, "2024年度审计报告", report);

    assertThat(fact.agreement()).isEqualTo(Agreement.CONTRADICTS);
    assertThat(fact.stated()).isEqualTo("2024");
    assertThat(fact.found()).isEqualTo("2023");
    assertThat(fact.excerpt()).isEqualTo("2023年度财务报表审计");
  }

  @Test
  void letsAFileOnSeveralYearsSpeakOfEach() {
    Statement statement = statement(proof(Proof.Kind.YEAR, "", null), "2022");
    String text = "2022年度审计\n2023年度审计\n2023年度审计" + FILLER;

    assertThat(
            new Prover()
                .prove(List.of(statement), new Content("", List.of(text), null, List.of()), true)
                .get(0)
                .agreement())
        .isEqualTo(Agreement.AGREES);
  }

  @ParameterizedTest
  @CsvSource({"评估结果：达到三级, AGREES", "评估结果：3 级, AGREES", "评估结果：3级, AGREES", "评估结果：二级, CONTRADICTS"})
  void comparesWordsThatLookAsThePackSays(String text, Agreement agreement) {
    Proof level = proof(Proof.Kind.TEXT, "", "[一二三四五1-5]级", "评估结果");

    assertThat(one(level, "三级", text).agreement()).isEqualTo(agreement);
  }

  @ParameterizedTest
  @CsvSource({
    "株洲市石峰区示例大道18号, AGREES",
    "湖南省株洲市石峰区示例大道 18 号, AGREES",
    "湖南省株洲市天元区示例大道18号, CONTRADICTS"
  })
  void letsAnAddressLeaveOutProvinceAndCity(String written, Agreement agreement) {
    Proof address = proof(Proof.Kind.ADDRESS, "", null, "住所");

    assertThat(one(address, "湖南省株洲市石峰区示例大道18号", "住  所：" + written).agreement())
        .isEqualTo(agreement);
  }

  @ParameterizedTest
  @CsvSource({"91430204MA4TLGD281, AGREES", "91430203MA4TLYJ33M, CONTRADICTS"})
  void believesTheQrCodeOfAScanThatHasNoText(String said, Agreement agreement) {
    Content content =
        new Content(
            "", List.of(""), null, List.of("https://example.com/?uniscid=" + said + "&tab=1"));

    List<EvidenceFact> facts =
        new Prover()
            .prove(List.of(statement(code(), CODE), statement(name(), NAME)), content, false);

    assertThat(facts).hasSize(1);
    assertThat(facts.get(0).agreement()).isEqualTo(agreement);
    assertThat(facts.get(0).page()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "扫描全能王 创建"})
  void saysNothingOfAFileThatHasNoTextButAScannersStamp(String text) {
    Content content = new Content("", List.of(text, text), null, List.of());

    assertThat(new Prover().prove(List.of(statement(name(), NAME)), content, false)).isEmpty();
    assertThat(Prover.hasText(content)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "NAME, '', , 名称, 名称：株洲别家装备有限公司, 株洲别家装备有限公司",
    "ADDRESS, '', , 住所, 住所：株洲市示例路1号, 株洲市示例路1号",
    "CODE, '', , 代码, 代码：9143 0204 MA4T LGD2 18, 91430204MA4TLGD218",
    "DATE, '', , 成立日期, 成立日期：二〇〇九年三月二日, 2009-03-02",
    "YEAR, '', , , 2023年度财务报表审计, 2023",
    "TEXT, '', [一二三]级, 评估结果, 评估结果：二级, 二级",
    "TEXT, '', , 类型, 类型：有限责任公司, 有限责任公司",
    "NUMBER, 万元, , 负债合计, '负债合计 500,569,000.00', 50056.9",
    "NUMBER, '', , 评估分数, 评估分数 2.61, 2.61"
  })
  void tellsRulesWhatTheFormDoesNotState(
      Proof.Kind kind,
      String unit,
      @Nullable String pattern,
      @Nullable String label,
      String text,
      String value) {
    Proof proof = label == null ? proof(kind, unit, pattern) : proof(kind, unit, pattern, label);

    FactReading read = read(List.of(statement(proof, "")), text).get(0);

    assertThat(read.value()).isEqualTo(value);
    assertThat(read.agrees()).isNull();
    assertThat(read.page()).isEqualTo(1);
    assertThat(read.file()).isEqualTo("a.pdf");
  }

  @Test
  void tellsRulesOnlyWhatAFileSays() {
    List<FactReading> read =
        read(List.of(statement(name(), NAME), statement(code(), CODE)), "名称：株洲别家装备有限公司\n与代码无关");

    assertThat(read).hasSize(1);
    assertThat(read.get(0).agrees()).isFalse();
  }

  @Test
  void tellsRulesTheRatioThatAFileGivesBothPartsOf() {
    Proof liabilities = proof("liabilities", Proof.Kind.NUMBER, "万元", null, List.of(), "负债合计");
    Proof ratio = proof("ratio", Proof.Kind.NUMBER, "%", null, List.of("liabilities", "fact"));

    List<FactReading> read =
        read(
            List.of(statement(assets(), ""), statement(liabilities, ""), statement(ratio, "")),
            "单位：元\n资产总计   1,189,000,000.00\n负债合计   500,569,000.00");

    assertThat(read).extracting(FactReading::value).containsExactly("118900", "50056.9", "42.1");
  }

  @Test
  void aQrCodeTellsRulesNoNumber() {
    Proof number =
        new Proof(
            "n",
            "数",
            "x",
            null,
            Proof.Kind.NUMBER,
            List.of(),
            null,
            "",
            List.of(),
            true,
            Severity.INFO);
    Content content = new Content("", List.of(), null, List.of("ABCD12345"));

    assertThat(new Prover().read(List.of(statement(number, "123456789")), content, false, "a"))
        .isEmpty();
  }

  @Test
  void showsPassagesThatCanDoNothing() {
    String hostile = "名称：\u202e别家装备有限公司\u0007" + "长".repeat(5_000);

    EvidenceFact fact = one(name(), NAME, hostile);

    assertThat(fact.excerpt()).doesNotContain("\u202e", "\u0007").hasSizeLessThan(140);
    assertThat(fact.found()).hasSizeLessThan(220);
  }

  @Test
  void staysQuickOnTextsThatAreMadeToTakeLong() {
    String text =
        String.join("\n", IntStream.range(0, 3_000).mapToObj(i -> "名称".repeat(60)).toList());
    Content content = new Content("", List.of(text, text, text), null, List.of(), List.of(1, 2, 3));
    List<Statement> statements = new ArrayList<>();
    statements.add(statement(name(), NAME));
    statements.add(statement(assets(), "118900"));

    long begun = System.nanoTime();
    new Prover().prove(statements, content, false);

    assertThat(System.nanoTime() - begun).isLessThan(20_000_000_000L);
  }

  private static Proof name() {
    return proof(Proof.Kind.NAME, "", null, "名称", "企业名称");
  }

  private static Proof code() {
    return proof(Proof.Kind.CODE, "", null, "统一社会信用代码");
  }

  private static Proof assets() {
    return proof(Proof.Kind.NUMBER, "万元", null, "资产总计");
  }

  private static Proof proof(
      Proof.Kind kind, String unit, @Nullable String pattern, String... after) {
    return proof("fact", kind, unit, pattern, List.of(), after);
  }

  private static Proof proof(
      String id,
      Proof.Kind kind,
      String unit,
      @Nullable String pattern,
      List<String> ratio,
      String... after) {
    return new Proof(
        id,
        "事项",
        null,
        null,
        kind,
        List.of(after),
        pattern,
        unit,
        ratio,
        kind == Proof.Kind.CODE,
        Severity.INFO);
  }

  private static Statement statement(Proof proof, String stated) {
    return new Statement(proof, stated, JsonPointer.empty());
  }

  private static List<FactReading> read(List<Statement> statements, String text) {
    Content content = new Content("", List.of(text + FILLER), null, List.of());
    return new Prover().read(statements, content, false, "a.pdf");
  }

  /** What a page with a text says, which is long enough to be one. */
  private static EvidenceFact one(Proof proof, String stated, String text) {
    Content content = new Content("", List.of(text + FILLER), null, List.of());
    return new Prover().prove(List.of(statement(proof, stated)), content, false).get(0);
  }
}
