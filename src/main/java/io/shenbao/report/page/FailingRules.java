package io.shenbao.report.page;

import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.Finding;
import io.shenbao.report.RuleNames;
import io.shenbao.report.Urgency;
import io.shenbao.wording.Wording;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which checks fail with how many applicants, the most frequent first. */
final class FailingRules {

  private final Wording wording;
  private final RuleNames names;
  private final Map<String, Count> lines = new TreeMap<>();
  private int applications;

  FailingRules(Wording wording, RuleNames names) {
    this.wording = wording;
    this.names = names;
  }

  /** A line of the table. */
  private record Count(String rule, String clause, Urgency urgency, int applicants, int findings) {

    Count with(Finding finding, boolean isFirst) {
      Urgency other = Urgency.of(finding);
      return new Count(
          rule,
          clause.equals(finding.clause()) ? clause : "",
          other.compareTo(urgency) < 0 ? other : urgency,
          applicants + (isFirst ? 1 : 0),
          findings + 1);
    }
  }

  void add(Assessment one) {
    applications++;
    Map<String, Integer> seen = new LinkedHashMap<>();
    for (Finding finding : one.findings()) {
      if (fails(finding)) {
        boolean isFirst = seen.merge(finding.rule(), 1, Integer::sum) == 1;
        lines.merge(
            finding.rule(),
            new Count(finding.rule(), finding.clause(), Urgency.of(finding), 1, 1),
            (line, fresh) -> line.with(finding, isFirst));
      }
    }
  }

  /**
   * The lines as a template's values: rule, label, clause, urgency, applicants, findings, share.
   */
  List<Map<String, Object>> lines() {
    return lines.values().stream()
        .sorted(
            Comparator.comparingInt(Count::applicants)
                .thenComparingInt(Count::findings)
                .reversed()
                .thenComparing(Count::rule))
        .map(this::view)
        .toList();
  }

  /** A remark is no failure, nor is what a person has to look at. */
  private static boolean fails(Finding finding) {
    Urgency urgency = Urgency.of(finding);
    return urgency != Urgency.MANUAL && urgency != Urgency.INFO;
  }

  private Map<String, Object> view(Count line) {
    return Map.of(
        "rule", line.rule(),
        "label", names.of(line.rule()),
        "clause", line.clause(),
        "urgency", line.urgency().word(),
        "urgencyText", wording.say(line.urgency().key()),
        "applicants", line.applicants(),
        "findings", line.findings(),
        "share", 100 * line.applicants() / Math.max(1, applications));
  }
}
