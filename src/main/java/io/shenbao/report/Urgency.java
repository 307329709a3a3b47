package io.shenbao.report;

import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Severity;
import io.shenbao.assessment.Verdict;
import java.util.List;
import java.util.Locale;

/**
 * What to mend first: errors, what could not be checked, warnings, remarks; then what is to be done
 * by hand; last what the bureau has decided and nobody need mend.
 */
public enum Urgency {
  ERROR,
  UNCHECKED,
  WARNING,
  INFO,
  MANUAL,
  WAIVED,
  ANSWERED;

  public static Urgency of(Finding finding) {
    if (finding.isWaived()) {
      return WAIVED;
    }
    if (finding.verdict() == Verdict.PASSED) {
      return ANSWERED;
    }
    if (finding.verdict() == Verdict.MANUAL) {
      return MANUAL;
    }
    if (finding.verdict() == Verdict.UNCHECKED) {
      return UNCHECKED;
    }
    Severity severity = finding.severity();
    return severity == Severity.ERROR ? ERROR : severity == Severity.WARNING ? WARNING : INFO;
  }

  /** Whether it belongs on the checklist and not among the problems. */
  public boolean isOnChecklist() {
    return this == MANUAL || this == ANSWERED;
  }

  public static long count(List<Finding> findings, Urgency urgency) {
    return findings.stream()
        .filter(finding -> of(finding) == urgency)
        .mapToLong(Finding::number)
        .sum();
  }

  /** In lower case, as pages and keys have it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The wording's key. */
  public String key() {
    return "report.urgency." + word();
  }
}
