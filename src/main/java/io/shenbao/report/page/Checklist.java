package io.shenbao.report.page;

import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.Finding;
import io.shenbao.programme.Programme;
import io.shenbao.programme.Rule;
import io.shenbao.report.Urgency;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is to be checked by hand, once for all: each applicant's own list is in its review. */
final class Checklist {

  private final Programme programme;
  private final Map<String, Integer> counts = new LinkedHashMap<>();

  Checklist(Programme programme) {
    this.programme = programme;
  }

  void add(Assessment one) {
    for (Finding finding : one.findings()) {
      if (Urgency.of(finding) == Urgency.MANUAL) {
        counts.merge(finding.rule(), 1, Integer::sum);
      }
    }
  }

  /** The lines as a template's values: rule, text, clause, applicants. */
  List<Map<String, Object>> lines() {
    List<Map<String, Object>> list = new ArrayList<>();
    counts.forEach(
        (id, applicants) -> {
          Rule rule = programme.rules().get(id);
          String text = rule == null || rule.manual() == null ? id : rule.manual();
          String clause = rule == null ? "" : rule.clause();
          list.add(Map.of("rule", id, "text", text, "clause", clause, "applicants", applicants));
        });
    return list;
  }
}
