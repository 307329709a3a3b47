package io.shenbao.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.application.Origin;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Said;
import io.shenbao.assessment.Severity;
import io.shenbao.programme.Programme;
import io.shenbao.programme.reading.ProgrammeReader;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

class YamlApplicationTest {

  private static final Wording WORDING = new Wording(Locale.CHINESE);
  private static Programme programme;

  @TempDir Path folder;

  @BeforeAll
  static void readThePack() throws IOException {
    programme =
        Objects.requireNonNull(
            new ProgrammeReader(Path.of("config"), WORDING)
                .read("hunan-advanced-2025")
                .programme());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "applicant: {creditCode: ９１４３０２１１ＭＡ４ＴＬＢＡ１７Ｕ} | /applicant/creditCode | 91430211MA4TLBA17U",
        "applicant: {finance: {y2022: {assets: '1,234.50'}}} | /applicant/finance/y2022/assets | 1234.5",
        "applicant: {finance: {y2022: {assets: 约1.2亿元}}} | /applicant/finance/y2022/assets | 12000",
        "applicant: {finance: {y2022: {debtRatio: 43.5％}}} | /applicant/finance/y2022/debtRatio | 43.5",
        "factory: {indicators: {cncRate: '95.5'}} | /factory/indicators/cncRate/value | 95.5",
        "factory: {indicators: {developmentCycle: 缩短35%}} | /factory/indicators/developmentCycle/kind | change",
        "factory: {start: 2024年3月} | /factory/start | 2024-03",
        "factory: {start: '2024.03'} | /factory/start | 2024-03",
        "factory: {start: 2024-03-05} | /factory/start | 2024-03-05",
        "supplyChain: {declared: ☑} | /supplyChain/declared | true",
        "supplyChain: {declared: 否} | /supplyChain/declared | false",
        "supplyChain: {declared: 无} | /supplyChain/declared | false",
        "supplyChain: {declared: ／} | /supplyChain/declared | false",
        "applicant: {maturity: {level: 2级}} | /applicant/maturity/level | 二级",
      })
  void normalisesWhatPeopleWrite(String yaml, String pointer, String expected) throws IOException {
    assertThat(tree(yaml).at(pointer).asString()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"/", "—", "无", "……", "' '"})
  void takesAStrokeForNothing(String text) throws IOException {
    assertThat(
            tree("applicant: {address: '" + text + "'}").at("/applicant/address").isMissingNode())
        .isTrue();
  }

  @Test
  void takesZeroForAValue() throws IOException {
    assertThat(
            tree("applicant: {finance: {y2022: {assets: 0}}}")
                .at("/applicant/finance/y2022/assets")
                .asInt(-1))
        .isZero();
  }

  @Test
  void tellsWhatItChanged() throws IOException {
    List<Finding> findings =
        read("applicant: {finance: {y2022: {assets: 约1.2亿元}}}").judgement().findings();

    assertThat(findings)
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.severity()).isEqualTo(Severity.INFO);
              assertThat(Said.PLAIN.message(finding)).contains("约1.2亿元").contains("12000");
              assertThat(finding.origin()).isInstanceOf(Origin.Line.class);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024年3月", "2024 年 03 月", "2024年3月5日", "2024-03"})
  void hasNothingToSayOfTheUsualSpellingsOfADate(String text) throws IOException {
    assertThat(read("factory: {start: '" + text + "'}").judgement().findings()).isEmpty();
  }

  @Test
  void saysThatAStrokeAnswersAQuestionWithNo() throws IOException {
    assertThat(read("supplyChain: {declared: /}").judgement().findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.severity()).isEqualTo(Severity.INFO);
              assertThat(Said.PLAIN.message(finding)).contains("按“否”处理");
            });
  }

  @Test
  void doesNotMissATextWhoseFileCouldNotBeRead() throws IOException {
    Files.write(folder.resolve("企业简介.md"), new byte[] {(byte) 0xC4, (byte) 0xE3});

    SourceReading reading = read("applicant: {name: 示例}");

    assertThat(reading.judgement().findings()).extracting(Finding::rule).contains("prose-file");
    assertThat(reading.flagged()).contains(JsonPointer.compile("/applicant/profile"));
  }

  @Test
  void tellsEveryMistakeWithItsLine() throws IOException {
    List<Finding> findings =
        read("""
                applicant:
                  nmae: 示例
                  founded: 去年
                  size: 巨型企业
                factory: 一家工厂
                """)
            .judgement()
            .findings();

    assertThat(findings)
        .extracting(Finding::rule)
        .containsExactlyInAnyOrder("unknown-key", "unreadable-value", "option", "structure");
    assertThat(findings)
        .allSatisfy(
            finding -> {
              assertThat(finding.origin()).isInstanceOf(Origin.Line.class);
              assertThat(finding.clause()).isEqualTo(programme.form().clause(finding.pointer()));
              assertThat(finding.clause()).startsWith("附件1");
            });
    assertThat(
            Said.PLAIN.message(
                findings.stream()
                    .filter(one -> one.rule().equals("unknown-key"))
                    .findFirst()
                    .orElseThrow()))
        .contains("是否想写“name”");
  }

  @Test
  void refusesAnchorsAndRepeatedKeys() throws IOException {
    assertThat(read("applicant: &a {name: 甲}\nfactory: *a\n").judgement().findings())
        .extracting(Finding::rule)
        .contains("yaml-anchor", "yaml-alias");
    assertThat(read("applicant: {name: 甲, name: 乙}\n").judgement().findings())
        .extracting(Finding::rule)
        .contains("yaml-duplicate-key");
  }

  @Test
  void isUnreadableWithOneClearMessage() throws IOException {
    assertThat(only("applicant: [1, 2\n")).contains("YAML");
    assertThat(only("just words\n")).contains("映射");
    assertThat(only("")).contains("空");
    Path file = folder.resolve("application.yaml");
    Files.write(file, "applicant: {name: 甲}".getBytes(Charset.forName("GB18030")));
    assertThat(
            Said.PLAIN.message(
                new SourceReader(programme)
                    .read("a", file, "a", true)
                    .judgement()
                    .findings()
                    .get(0)))
        .contains("UTF-8");
  }

  private String only(String yaml) throws IOException {
    SourceReading reading = read(yaml);
    assertThat(reading.application()).isNull();
    assertThat(reading.judgement().findings()).hasSize(1);
    return Said.PLAIN.message(reading.judgement().findings().get(0));
  }

  private JsonNode tree(String yaml) throws IOException {
    return Objects.requireNonNull(read(yaml).application()).tree();
  }

  private SourceReading read(String yaml) throws IOException {
    Path file = Files.writeString(folder.resolve("application.yaml"), yaml);
    return new SourceReader(programme).read("a", file, "a/application.yaml", false);
  }
}
