package io.shenbao.source.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.assessment.Finding;
import io.shenbao.document.template.TemplateException;
import io.shenbao.source.SourceReading;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
  void isNotOneWithAFigureThatStandsRaisedBehindIt() throws IOException {
    String investment = filled.typed().tree().at(INVESTMENT).asString();

    SourceReading reading =
        read(
            dom ->
                dom.valueRuns().stream()
                    .filter(run -> FormDom.text(run).equals(investment))
                    .forEach(
                        run -> {
                          Element raised = dom.run("1");
                          dom.look(raised, "vertAlign", "superscript");
                          FormDom.after(raised, run);
                        }));

    assertThat(tree(reading).at(INVESTMENT).asString()).isEqualTo(investment + "^1");
    assertThat(reading.judgement().findings())
        .filteredOn(finding -> finding.pointer().toString().equals(INVESTMENT))
        .extracting(Finding::rule)
        .containsExactly("unclear-value");
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
