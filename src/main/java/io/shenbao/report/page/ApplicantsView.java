package io.shenbao.report.page;

import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.AssessmentJson;
import io.shenbao.assessment.Outcome;
import io.shenbao.assessment.Unlisted;
import io.shenbao.deadline.Deadline;
import io.shenbao.programme.Programme;
import io.shenbao.report.FindingGroup;
import io.shenbao.report.Reasons;
import io.shenbao.report.RuleNames;
import io.shenbao.wording.Sentence;
import io.shenbao.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Applicants that stand on one page, added one by one, as the values that it shows. */
final class ApplicantsView {

  private final Map<String, Sentence> beyond;
  private final Wording wording;
  private final FindingView findings;
  private final ApplicationView applications;
  private final Reasons reasons;
  private final KindView kinds;
  private final List<Map<String, Object>> each = new ArrayList<>();
  private final List<Map<String, Object>> unlisted = new ArrayList<>();
  private final FailingRules failing;
  private final HeatMap heat;

  /**
   * @param beyond why ready applications are not listed, by path
   */
  ApplicantsView(Programme programme, Wording wording, Map<String, Sentence> beyond) {
    this.beyond = beyond;
    RuleNames names = new RuleNames(programme, wording);
    this.wording = wording;
    this.findings = new FindingView(wording);
    this.applications = new ApplicationView(wording);
    this.reasons = new Reasons(wording);
    this.kinds = new KindView(wording, names);
    this.failing = new FailingRules(wording, names);
    this.heat = new HeatMap(programme, wording);
  }

  /**
   * Adds an applicant.
   *
   * @param number in the whole run, from 1
   * @param scenes null when its source could not be read
   */
  void add(int number, Assessment one, @Nullable Scenes scenes) {
    Deadline.renew();
    String id = id(number);
    Map<String, Object> view = overview(one);
    view.put("id", id);
    each.add(view);
    Sentence quota = beyond.get(one.path());
    if (quota != null) {
      unlisted.add(row(reasons.beyond(one, quota)));
    } else if (one.outcome() != Outcome.READY) {
      unlisted.add(row(reasons.unlisted(one)));
    }
    failing.add(one);
    if (scenes != null) {
      heat.add(id, one, scenes);
    }
  }

  /** Where an applicant stands on its page. */
  static String id(int number) {
    return "a" + number;
  }

  int size() {
    return each.size();
  }

  HeatMap heat() {
    return heat;
  }

  /** Adds the applicants' values to those of a page. */
  void addTo(Map<String, Object> page) {
    page.put("unlisted", unlisted);
    page.put("applications", each);
    page.put("failing", failing.lines());
    page.put("heat", heat.tables());
  }

  private Map<String, Object> row(Unlisted one) {
    String outcome = AssessmentJson.word(one.outcome());
    return Map.of(
        "name",
        one.name(),
        "path",
        one.path(),
        "outcome",
        outcome,
        "outcomeText",
        wording.say("report.outcome." + outcome),
        "reason",
        one.reason());
  }

  private Map<String, Object> overview(Assessment one) {
    Map<String, Object> view = applications.of(one);
    view.put(
        "kinds",
        FindingGroup.of(ApplicationView.toMend(one)).stream()
            .map(
                kind ->
                    kinds.of(
                        kind,
                        kind.findings().stream()
                            .map(finding -> findings.of(one.path(), finding))
                            .toList()))
            .toList());
    view.put("documents", one.documents());
    return view;
  }
}
