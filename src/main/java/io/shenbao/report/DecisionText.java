package io.shenbao.report;

import io.shenbao.assessment.Counterpart;
import io.shenbao.assessment.Decision;
import io.shenbao.assessment.Finding;
import io.shenbao.wording.Wording;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the bureau has decided, and what a finding compares, in words. */
public final class DecisionText {

  private final Wording wording;
  private final OriginText places;

  public DecisionText(Wording wording) {
    this.wording = wording;
    this.places = new OriginText(wording);
  }

  /** Who has decided what, when, and where that is written; empty when nobody has. */
  String of(Finding finding) {
    Decision decision = finding.decision();
    if (decision instanceof Decision.Waiver waiver) {
      return wording.say(
          "decision.shown.waiver",
          waiver.reason(),
          waiver.by(),
          waiver.date(),
          waiver.expires(),
          places.text(waiver.origin()));
    }
    if (decision instanceof Decision.Answer answer) {
      String key =
          answer.passed()
              ? answer.note().isEmpty() ? "decision.shown.passed" : "decision.shown.passed.note"
              : "decision.shown.failed";
      return wording.say(
          key, answer.note(), answer.by(), answer.date(), places.text(answer.origin()));
    }
    return "";
  }

  /** What a page shows beside a finding, by the names that its template uses. */
  public Map<String, Object> shown(Finding finding) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("decision", of(finding));
    Counterpart counterpart = finding.counterpart();
    if (counterpart != null) {
      shown.put("here", counterpart.here());
      shown.put("there", counterpart.there());
      shown.put("thereTitle", counterpart.applicant());
      shown.put("therePlace", places.text(counterpart.origin()));
    }
    return shown;
  }
}
