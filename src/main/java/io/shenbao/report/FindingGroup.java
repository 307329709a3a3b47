package io.shenbao.report;

import io.shenbao.assessment.Finding;
import io.shenbao.wording.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Findings of one kind, which are told under one heading: what one check says of several places.
 * What the bureau has decided, and what compares two places, stands alone.
 *
 * @param findings at least one
 */
public record FindingGroup(Urgency urgency, String rule, List<Finding> findings) {

  private record Likeness(Urgency urgency, String rule, int number) {}

  public FindingGroup {
    findings = List.copyOf(findings);
  }

  /** Kinds in the order of their first findings. */
  public static List<FindingGroup> of(List<Finding> findings) {
    Map<Likeness, List<Finding>> kinds = new LinkedHashMap<>();
    for (int i = 0; i < findings.size(); i++) {
      Finding finding = findings.get(i);
      boolean isAlone = finding.decision() != null || finding.counterpart() != null;
      Likeness likeness = new Likeness(Urgency.of(finding), finding.rule(), isAlone ? i + 1 : 0);
      kinds.computeIfAbsent(likeness, one -> new ArrayList<>()).add(finding);
    }
    return kinds.entrySet().stream()
        .map(
            kind ->
                new FindingGroup(kind.getKey().urgency(), kind.getKey().rule(), kind.getValue()))
        .toList();
  }

  public boolean isSeveral() {
    return findings.size() > 1;
  }

  /** Whether all are mended in the same way, as it is said. */
  public boolean hasOneFix(Wording wording) {
    return findings.stream().map(Finding::fix).map(wording::say).distinct().count() == 1;
  }
}
