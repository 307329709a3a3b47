package io.shenbao.decision;

import io.shenbao.application.Origin;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Severity;
import io.shenbao.assessment.Verdict;
import java.util.Comparator;
import org.apache.poi.ss.util.CellReference;
import tools.jackson.core.JsonPointer;

/** Findings on the decisions themselves. */
final class Amiss {

  /** As they stand in the bureau's files. */
  static final Comparator<Finding> ORDER =
      Comparator.comparing((Finding finding) -> finding.location().file())
          .thenComparingInt(finding -> line(finding.location()));

  private Amiss() {}

  private static int line(Origin place) {
    if (place instanceof Origin.Line line) {
      return line.line();
    }
    return place instanceof Origin.Cell cell ? new CellReference(cell.cell()).getRow() : 0;
  }

  static Finding of(String rule, Severity severity, Origin place, String message, String fix) {
    return new Finding(
        rule, Verdict.FAILED, severity, "", JsonPointer.empty(), place, message, fix);
  }
}
