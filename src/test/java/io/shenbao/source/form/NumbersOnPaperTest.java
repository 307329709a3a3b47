package io.shenbao.source.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.assessment.Finding;
import io.shenbao.document.template.TemplateException;
import io.shenbao.source.SourceReading;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;

/** A number of a filled form is what it is on paper, with all that makes it another one there. */
class NumbersOnPaperTest {

  private static final String SAMPLE = "芦淞区-硬质合金刀具/申报数据.xlsx";
  private static final String INVESTMENT = "/factory/investment";

  @TempDir static Path folder;
  private static FormRoundTripTest.Filled filled = FormRoundTripTest.Filled.NOTHING;

  @BeforeAll
  static void fillTheFormIn() throws IOException, TemplateException {
    filled = FormRoundTripTest.filled(SAMPLE, folder);
  }

  @Test
  void isInTheUnitThatItsLabelStates() throws IOException {
    SourceReading reading =
        read(
            dom ->
                dom.all("t").stream()
                    .filter(text -> text.getTextContent().contains("万元）"))
                    .forEach(
                        text -> text.setTextContent(text.getTextContent().replace("万元）", "亿元）"))));

    for (String place : new String[] {INVESTMENT, "/applicant/finance/y2023/revenue"}) {
      assertThat(number(reading, place))
          .as(place)
          .isEqualByComparingTo(filled.typed().tree().at(place).decimalValue().movePointRight(4));
    }
    assertThat(reading.judgement().findings())
        .filteredOn(finding -> finding.pointer().toString().equals(INVESTMENT))
        .extracting(finding -> finding.message().key())
        .containsExactly("source.normalised");
  }

  @Test
  void isInTheUnitThatItsLabelStatesInALineOfText() throws IOException {
    SourceReading reading =
        read(
            dom -> {
              Element value =
                  dom.valueRuns().stream()
                      .filter(run -> FormDom.text(run).equals(investment()))
                      .findFirst()
                      .orElseThrow();
              Element row = (Element) value.getParentNode().getParentNode().getParentNode();
              FormDom.before(
                  dom.paragraph("建设总投资（亿元）：" + investment()), (Element) row.getParentNode());
              FormDom.remove(row);
            });

    assertThat(number(reading, INVESTMENT))
        .isEqualByComparingTo(new BigDecimal(investment()).movePointRight(4));
  }

  @ParameterizedTest
  @CsvSource({"2021, form.doubt", "2022,"})
  void isSureToBeOfTheFormsYearWhereItsRowNamesNoOther(String year, String said)
      throws IOException {
    SourceReading reading =
        read(
            dom ->
                dom.all("t").stream()
                    .filter(text -> text.getTextContent().contains("前三年"))
                    .forEach(text -> text.setTextContent("前三年（" + year + "年）")));

    assertThat(tree(reading).at("/applicant/finance/y2022/revenue").isMissingNode()).isFalse();
    assertThat(reading.judgement().findings())
        .filteredOn(finding -> finding.pointer().toString().endsWith("/y2022/revenue"))
        .extracting(finding -> finding.message().key())
        .isEqualTo(said == null ? List.of() : List.of(said));
  }

  @ParameterizedTest
  @CsvSource({"vertAlign, superscript", "position, 8"})
  void isNotOneWithAFigureThatStandsRaisedBehindIt(String look, String how) throws IOException {
    SourceReading reading =
        read(
            dom ->
                dom.valueRuns().stream()
                    .filter(run -> FormDom.text(run).equals(investment()))
                    .forEach(
                        run -> {
                          Element raised = dom.run("1");
                          dom.look(raised, look, how);
                          FormDom.after(raised, run);
                        }));

    assertThat(tree(reading).at(INVESTMENT).asString()).isEqualTo(investment() + "^1");
    assertThat(reading.judgement().findings())
        .filteredOn(finding -> finding.pointer().toString().equals(INVESTMENT))
        .extracting(Finding::rule)
        .containsExactly("unclear-value");
  }

  @Test
  void isOneNumberWhereAllOfItStandsRaised() throws IOException {
    SourceReading reading =
        read(
            dom ->
                dom.valueRuns().stream()
                    .filter(run -> FormDom.text(run).equals(investment()))
                    .forEach(
                        run -> {
                          Element rest = dom.run(investment().substring(1));
                          run.getElementsByTagNameNS(FormDom.W, "t")
                              .item(0)
                              .setTextContent(investment().substring(0, 1));
                          FormDom.after(rest, run);
                          dom.look(run, "position", "8");
                          dom.look(rest, "position", "8");
                        }));

    assertThat(tree(reading).at(INVESTMENT).asString()).isEqualTo(investment());
  }

  private static String investment() {
    return filled.typed().tree().at(INVESTMENT).asString();
  }

  private static SourceReading read(Consumer<FormDom> change) throws IOException {
    byte[] form = FormDom.changed(filled.form(), Set.of(), change);
    Path file = Files.write(folder.resolve("form.docx"), form);
    return FormsOfOthersTest.reader().read("a", file, "a/form.docx", true);
  }

  private static JsonNode tree(SourceReading reading) {
    return Objects.requireNonNull(reading.application()).tree();
  }

  private static BigDecimal number(SourceReading reading, String place) {
    return tree(reading).at(place).decimalValue();
  }
}
