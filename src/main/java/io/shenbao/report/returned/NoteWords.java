package io.shenbao.report.returned;

import io.shenbao.assessment.Finding;
import io.shenbao.report.Urgency;
import io.shenbao.wording.Plain;
import io.shenbao.wording.Wording;
import java.util.ArrayList;
import java.util.List;

/** What a note on a value says of a finding: how bad, what, where the notice says so, the cure. */
final class NoteWords {

  private final Wording wording;

  NoteWords(Wording wording) {
    this.wording = wording;
  }

  /** The author of all notes. */
  String author() {
    return wording.say("returned.author");
  }

  /** A line, and another with the cure where there is any. */
  List<String> lines(Finding finding) {
    return lines(finding, "");
  }

  /**
   * The same of a finding that is told somewhere else.
   *
   * @param place where it is about, to stand in front of it; may be empty
   */
  List<String> lines(Finding finding, String place) {
    String clause =
        finding.clause().isEmpty() ? "" : wording.say("report.clause", finding.clause());
    List<String> lines = new ArrayList<>();
    lines.add(
        "【%s】%s%s%s"
            .formatted(
                wording.say(Urgency.of(finding).key()),
                Plain.line(place),
                Plain.line(wording.say(finding.message())),
                clause));
    if (!finding.fix().isEmpty()) {
      lines.add("→ " + Plain.line(wording.say(finding.fix())));
    }
    return lines;
  }
}
