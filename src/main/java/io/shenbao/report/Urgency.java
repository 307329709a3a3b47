package io.shenbao.report;

import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Severity;
import io.shenbao.assessment.Verdict;
import java.util.List;

/** What to mend first: errors, what could not be checked, warnings, remarks; then by hand. */
enum Urgency {
  ERROR,
  UNCHECKED,
  WARNING,
  INFO,
  MANUAL;

  static Urgency of(Finding finding) {
    if (finding.verdict() == Verdict.MANUAL) {
      return MANUAL;
    }
    if (finding.verdict() == Verdict.UNCHECKED) {
      return UNCHECKED;
    }
    Severity severity = finding.severity();
    return severity == Severity.ERROR ? ERROR : severity == Severity.WARNING ? WARNING : INFO;
  }

  static long count(List<Finding> findings, Urgency urgency) {
    return findings.stream().filter(finding -> of(finding) == urgency).count();
  }

  /** In lower case, as pages and keys have it. */
  String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The wording's key. */
  String key() {
    return "report.urgency." + word();
  }
}
