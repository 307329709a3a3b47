package io.shenbao.report.page;

import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.AssessmentJson;
import io.shenbao.assessment.Outcome;
import io.shenbao.report.RuleNames;
import io.shenbao.review.RunResult;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;

/**
 * A run of any number of applications: a page that shows it at a glance, parts of some hundred
 * applicants each, and files of data in which that page searches all of them. It opens in the time
 * of a page, from a folder as from a server, and asks for nothing beside it.
 */
public final class RunBook {

  private static final int APPLICANTS_IN_A_PART = 100;

  private final Wording wording;
  private final int most;
  private final RunView view;
  private final Pages pages;

  public RunBook(Wording wording) {
    this(wording, APPLICANTS_IN_A_PART);
  }

  /**
   * @param most so many applicants stand in one part
   */
  RunBook(Wording wording, int most) {
    this.wording = wording;
    this.most = most;
    this.view = new RunView(wording);
    this.pages = new Pages(wording);
  }

  /**
   * Draws the parts, and last the page at a glance.
   *
   * @param name of that page
   * @return that page
   */
  public String draw(RunResult run, Scenes.Shelf scenes, String name, PageFolder folder)
      throws IOException {
    BookParts parts = new BookParts(run, name, folder, wording, pages, most);
    SearchIndex index = new SearchIndex(wording, folder);
    FailingRules failing = new FailingRules(wording, new RuleNames(run.programme(), wording));
    Checklist checklist = new Checklist(run.programme());
    int number = 0;
    for (Assessment one : run.applications()) {
      number++;
      parts.add(number, one, scenes.of(one.path()));
      index.add(number, parts.current(), one);
      failing.add(one);
      checklist.add(one);
    }
    parts.end();
    index.end();
    Map<String, Object> page = pages.page(run.programme(), run.recommender(), run.tool());
    pages.search(page);
    view.addTo(page, run);
    page.put("folder", folder.close());
    page.put("indexFiles", index.files());
    page.put("outcomes", Arrays.stream(Outcome.values()).map(AssessmentJson::word).toList());
    page.put("parts", parts.lines());
    page.put("failing", failing.lines());
    page.put("heat", parts.heat());
    page.put("manual", checklist.lines());
    return pages.render("book.ftlh", page);
  }
}
