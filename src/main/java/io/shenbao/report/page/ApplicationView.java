package io.shenbao.report.page;

import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.AssessmentJson;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.JudgedFile;
import io.shenbao.report.Urgency;
import io.shenbao.source.value.IdNumber;
import io.shenbao.wording.Wording;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An application as the values that pages show. */
public final class ApplicationView {

  private final Wording wording;

  public ApplicationView(Wording wording) {
    this.wording = wording;
  }

  /** Who it is, what it came to, and how much of what was found; the caller may add to it. */
  public Map<String, Object> of(Assessment one) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("path", one.path());
    view.put("title", one.title());
    view.put("identity", IdNumber.shown(one.identity()));
    view.put("factory", one.factory());
    view.put("sources", one.sources().stream().map(ApplicationView::source).toList());
    view.put("outcome", AssessmentJson.word(one.outcome()));
    view.put("outcomeText", wording.say("report.outcome." + AssessmentJson.word(one.outcome())));
    view.put("reused", one.reused());
    view.put("scenarios", one.scenarios());
    view.put("groups", one.groups());
    view.put("passed", one.judgement().tally().passed());
    for (Urgency urgency : Urgency.values()) {
      view.put(urgency.word(), Urgency.count(one.findings(), urgency));
    }
    return view;
  }

  private static Map<String, Object> source(JudgedFile file) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("file", file.file());
    view.put("sha256", file.sha256());
    return view;
  }

  /** What is no business of the checklist's, the most urgent first. */
  public static List<Finding> toMend(Assessment one) {
    return one.findings().stream()
        .filter(finding -> !Urgency.of(finding).isOnChecklist())
        .sorted(Comparator.comparing(Urgency::of))
        .toList();
  }
}
