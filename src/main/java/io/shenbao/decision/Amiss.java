package io.shenbao.decision;

import io.shenbao.application.Origin;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.FindingDraft;
import io.shenbao.assessment.Severity;
import java.util.Comparator;
import org.apache.poi.ss.util.CellReference;

/** Findings on the decisions themselves. */
final class Amiss {

  /** As they stand in the bureau's files. */
  static final Comparator<Finding> ORDER =
      Comparator.comparing((Finding finding) -> finding.origin().file())
          .thenComparingInt(finding -> line(finding.origin()));

  private Amiss() {}

  private static int line(Origin place) {
    if (place instanceof Origin.Line line) {
      return line.line();
    }
    return place instanceof Origin.Cell cell ? new CellReference(cell.cell()).getRow() : 0;
  }

  static FindingDraft of(String rule, Severity severity, Origin where) {
    return Finding.failed(rule, severity).at(where);
  }
}
