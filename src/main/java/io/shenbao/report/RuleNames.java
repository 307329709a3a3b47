package io.shenbao.report;

import io.shenbao.programme.Programme;
import io.shenbao.programme.Rule;
import io.shenbao.wording.Wording;

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
    if (rule != null && !rule.label().isEmpty()) {
      return rule.label();
    }
    String key = "page.rule." + id;
    return wording.has(key) ? wording.say(key) : id;
  }
}
