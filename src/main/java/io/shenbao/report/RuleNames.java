package io.shenbao.report;

import io.shenbao.programme.AcrossRule;
import io.shenbao.programme.Programme;
import io.shenbao.programme.Rule;
import io.shenbao.wording.Wording;
import java.util.stream.Stream;

/** What checks are called: the pack's rules by their labels, the tool's own in its wording. */
public final class RuleNames {

  private final Programme programme;
  private final Wording wording;

  public RuleNames(Programme programme, Wording wording) {
    this.programme = programme;
    this.wording = wording;
  }

  /** A check's name; its id where it has none. */
  public String of(String id) {
    Rule rule = programme.rules().get(id);
    AcrossRule across = programme.across().get(id);
    String label = rule != null ? rule.label() : across != null ? across.label() : "";
    if (!label.isEmpty()) {
      return label;
    }
    return Stream.of("page.rule." + id, "builtin." + id)
        .filter(wording::has)
        .map(wording::say)
        .findFirst()
        .orElse(id);
  }
}
