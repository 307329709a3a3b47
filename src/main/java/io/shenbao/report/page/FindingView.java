package io.shenbao.report.page;

import io.shenbao.assessment.Finding;
import io.shenbao.deadline.Deadline;
import io.shenbao.report.DecisionText;
import io.shenbao.report.OriginText;
import io.shenbao.report.Urgency;
import io.shenbao.wording.Plain;
import io.shenbao.wording.Wording;
import java.util.LinkedHashMap;
import java.util.Map;

/** A finding as the values that pages show. */
public final class FindingView {

  private final Wording wording;
  private final OriginText places;
  private final DecisionText decisions;

  public FindingView(Wording wording) {
    this.wording = wording;
    this.places = new OriginText(wording);
    this.decisions = new DecisionText(wording);
  }

  /**
   * Its values by name; the caller may add to them.
   *
   * @param path of the application that the finding is on; empty for one on the run
   */
  public Map<String, Object> of(String path, Finding finding) {
    Deadline.poll();
    Urgency urgency = Urgency.of(finding);
    Map<String, Object> view = new LinkedHashMap<>(decisions.shown(finding));
    view.put("urgency", urgency.word());
    view.put("urgencyText", wording.say(urgency.key()));
    view.put("rule", finding.rule());
    view.put("clause", finding.clause());
    view.put("place", Plain.line(places.within(path, finding.origin())));
    view.put("message", Plain.line(wording.say(finding.message())));
    view.put("fix", Plain.line(wording.say(finding.fix())));
    return view;
  }
}
