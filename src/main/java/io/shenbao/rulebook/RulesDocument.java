package io.shenbao.rulebook;

import io.shenbao.assessment.AssessmentJson;
import io.shenbao.programme.AcrossRule;
import io.shenbao.programme.Programme;
import io.shenbao.programme.Requirement;
import io.shenbao.programme.Rule;
import io.shenbao.wording.Wording;
import java.util.ArrayList;
import java.util.List;

/** A pack's rules and the evidence it asks for, as Markdown: what RULES.md is made of. */
public final class RulesDocument {

  private final Wording wording;

  public RulesDocument(Wording wording) {
    this.wording = wording;
  }

  /** The document's lines. */
  public List<String> lines(Programme programme) {
    List<String> lines = new ArrayList<>();
    lines.add("# " + programme.title());
    lines.add("");
    lines.add(wording.say("report.rules.intro", programme.id()));
    section(lines, "report.rules.judged");
    lines.add(head("rule", "severity", "clause", "says"));
    lines.add("|---|---|---|---|");
    programme.rules().values().stream()
        .filter(rule -> rule.assertion() != null)
        .forEach(rule -> lines.add(row(rule)));
    if (!programme.across().isEmpty()) {
      section(lines, "across.rules");
      lines.add(head("rule", "severity", "clause", "says"));
      lines.add("|---|---|---|---|");
      programme.across().values().forEach(rule -> lines.add(row(rule)));
    }
    section(lines, "report.rules.manual");
    lines.add(head("rule", "clause", "says"));
    lines.add("|---|---|---|");
    programme.rules().values().stream()
        .filter(rule -> rule.manual() != null)
        .forEach(
            rule ->
                lines.add(
                    cells("`" + rule.id() + "`", rule.clause(), String.valueOf(rule.manual()))));
    section(lines, "report.rules.evidence");
    lines.add(head("requirement", "folder", "clause", "says"));
    lines.add("|---|---|---|---|");
    programme.requirements().values().forEach(one -> lines.add(row(one)));
    section(lines, "report.rules.always");
    lines.add(head("rule", "says"));
    lines.add("|---|---|");
    for (String id : BuiltIn.IDS) {
      BuiltIn check = BuiltIn.of(id, wording).orElseThrow();
      lines.add(cells("`" + id + "`", check.label() + "。" + check.why()));
    }
    return lines;
  }

  private void section(List<String> lines, String key) {
    lines.add("");
    lines.add("## " + wording.say(key));
    lines.add("");
  }

  private String head(String... keys) {
    List<String> cells = new ArrayList<>();
    for (String key : keys) {
      cells.add(wording.say("report.rules.column." + key));
    }
    return cells(cells.toArray(String[]::new));
  }

  private String row(Rule rule) {
    String clause =
        rule.practice()
            ? wording.say("report.rules.practice", rule.clause())
            : rule.clause() + "：“" + rule.quote() + "”";
    return cells(
        "`" + rule.id() + "`",
        wording.say("report.urgency." + AssessmentJson.word(rule.severity())),
        clause,
        rule.label() + "。" + rule.fix());
  }

  private String row(AcrossRule rule) {
    return cells(
        "`" + rule.id() + "`",
        wording.say("report.urgency." + AssessmentJson.word(rule.severity())),
        rule.practice()
            ? wording.say("report.rules.practice", rule.clause())
            : rule.clause() + "：“" + rule.quote() + "”",
        rule.label() + "。" + rule.fix());
  }

  private static String row(Requirement one) {
    return cells("`" + one.id() + "`", one.folder(), one.clause(), one.label());
  }

  private static String cells(String... texts) {
    List<String> safe = new ArrayList<>();
    for (String text : texts) {
      safe.add(text.replace("|", "\\|").replace("\n", " "));
    }
    return "| " + String.join(" | ", safe) + " |";
  }
}
