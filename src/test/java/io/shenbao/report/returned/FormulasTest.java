package io.shenbao.report.returned;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.structure.Growth;
import io.shenbao.structure.HostileShape;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which formulas of a stranger's workbook may stay. */
class FormulasTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      value = {
        "1+2, true",
        "SUM(A1:A3)*2, true",
        "2*sum (A1), true",
        "(A1+A2)/2, true",
        "~IF(A1=\"HYPERLINK(\",1,2)~, true",
        "~CONCAT(\"a \"\"b\"\" [c]\",A1)~, true",
        "HYPERLINK(A1), false",
        "1+WEBSERVICE (A1), false",
        "SUM(INDIRECT(A1)), false",
        "求和(A1), false",
        "_xlfn.IMAGE(A1), false",
        "[1]Sheet1!A1, false",
        "cmd|' /c calc'!A0, false",
        "A1+#REF!, false",
        "~\"open [1]~, false",
      })
  void knowsArithmetic(String formula, boolean arithmetic) {
    assertThat(Formulas.isArithmetic(formula)).isEqualTo(arithmetic);
  }

  @ParameterizedTest
  @EnumSource
  void takesNoLongerForAHostileFormula(HostileShape shape) {
    Growth.isNoFasterThanTheInput(
        shape.name(),
        Growth.LARGEST,
        size -> {
          String text = shape.of(size);
          return () -> {
            Formulas.isArithmetic(text);
            Formulas.isArithmetic("IF(1=1,\"" + text + "\",2)");
          };
        });
  }
}
