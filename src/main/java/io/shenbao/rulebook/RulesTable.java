package io.shenbao.rulebook;

import io.shenbao.assessment.AssessmentJson;
import io.shenbao.assessment.Severity;
import io.shenbao.programme.AcrossRule;
import io.shenbao.programme.Programme;
import io.shenbao.programme.Rule;
import io.shenbao.report.ConsoleColumns;
import io.shenbao.wording.Wording;
import java.util.ArrayList;
import java.util.List;

/** What a pack judges, one line each, for a console. */
public final class RulesTable {

  private final Wording wording;

  public RulesTable(Wording wording) {
    this.wording = wording;
  }

  /** The table's lines: id, severity, clause, label. */
  public List<String> lines(Programme programme) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            wording.say("report.rules.column.rule"),
            wording.say("report.rules.column.severity"),
            wording.say("report.rules.column.clause"),
            wording.say("report.rules.column.says")));
    for (Rule rule : programme.rules().values()) {
      rows.add(List.of(rule.id(), severity(rule), clause(rule), rule.label()));
    }
    for (AcrossRule rule : programme.across().values()) {
      rows.add(List.of(rule.id(), severity(rule.severity()), clause(rule), rule.label()));
    }
    for (String id : BuiltIn.IDS) {
      BuiltIn check = BuiltIn.of(id, wording).orElseThrow();
      rows.add(List.of(id, wording.say("rules.built-in"), "", check.label()));
    }
    return ConsoleColumns.align(rows);
  }

  private String clause(Rule rule) {
    return rule.practice() ? wording.say("report.rules.practice", rule.clause()) : rule.clause();
  }

  private String clause(AcrossRule rule) {
    return rule.practice() ? wording.say("report.rules.practice", rule.clause()) : rule.clause();
  }

  private String severity(Severity severity) {
    return wording.say("report.urgency." + AssessmentJson.word(severity));
  }

  private String severity(Rule rule) {
    return rule.manual() == null ? severity(rule.severity()) : wording.say("report.urgency.manual");
  }
}
