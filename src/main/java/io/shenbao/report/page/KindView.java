package io.shenbao.report.page;

import io.shenbao.report.FindingGroup;
import io.shenbao.report.RuleNames;
import io.shenbao.wording.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Findings of one kind as the values that pages show. */
final class KindView {

  private final Wording wording;
  private final RuleNames names;

  KindView(Wording wording, RuleNames names) {
    this.wording = wording;
    this.names = names;
  }

  /**
   * The heading and what stands below it.
   *
   * @param found the views of the group's findings
   */
  Map<String, Object> of(FindingGroup kind, List<Map<String, Object>> found) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("urgency", kind.urgency().word());
    view.put("urgencyText", wording.say(kind.urgency().key()));
    view.put("label", wording.say("report.kind", names.of(kind.rule()), found.size()));
    view.put("rule", kind.rule());
    view.put("fix", kind.hasOneFix(wording) ? String.valueOf(found.get(0).get("fix")) : "");
    view.put("findings", found);
    return view;
  }
}
