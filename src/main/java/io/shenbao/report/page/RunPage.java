package io.shenbao.report.page;

import io.shenbao.assessment.Assessment;
import io.shenbao.review.RunResult;
import io.shenbao.wording.Wording;
import java.util.Map;

/**
 * A run of some hundred applications as one self-contained page that reads without scripts too;
 * larger ones are a {@link RunBook}.
 */
public final class RunPage {

  private final Wording wording;
  private final RunView view;
  private final Pages pages;

  public RunPage(Wording wording) {
    this.wording = wording;
    this.view = new RunView(wording);
    this.pages = new Pages(wording);
  }

  /** The page of the whole run. */
  public String draw(RunResult run, Scenes.Shelf scenes) {
    Map<String, Object> page = pages.page(run.programme(), run.recommender(), run.tool());
    view.addTo(page, run);
    ApplicantsView applicants = new ApplicantsView(run.programme(), wording, run.beyond());
    Checklist checklist = new Checklist(run.programme());
    for (Assessment one : run.applications()) {
      applicants.add(applicants.size() + 1, one, scenes.of(one.path()));
      checklist.add(one);
    }
    applicants.addTo(page);
    page.put("manual", checklist.lines());
    return pages.render("run.ftlh", page);
  }
}
