package io.shenbao.report.page;

import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.Outcome;
import io.shenbao.review.RunResult;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a book, each written when it is full: applicants of one folder, a county's say,
 * stand together where they fill at least half a part.
 */
final class BookParts {

  private final RunResult run;
  private final String main;
  private final PageFolder folder;
  private final Wording wording;
  private final Pages pages;
  private final int most;
  private final List<Map<String, Object>> lines = new ArrayList<>();
  private final HeatMap heat;
  private ApplicantsView applicants;
  private Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
  private int first = 1;
  private String from = "";
  private String to = "";

  /**
   * @param main the page that the parts belong to
   * @param most so many applicants stand in one part
   */
  BookParts(RunResult run, String main, PageFolder folder, Wording wording, Pages pages, int most) {
    this.run = run;
    this.main = main;
    this.folder = folder;
    this.wording = wording;
    this.pages = pages;
    this.most = most;
    this.heat = new HeatMap(run.programme(), wording);
    this.applicants = new ApplicantsView(run.programme(), wording, run.beyond());
  }

  /** Adds an applicant to the part that is being made, or to the next where that is full. */
  void add(int number, Assessment one, @Nullable Scenes scenes) throws IOException {
    String county = county(one);
    boolean isFull = applicants.size() >= most;
    boolean isHalfFull = 2 * applicants.size() >= most;
    if (isFull || (isHalfFull && !county.equals(to))) {
      write(file(current() + 1));
      first = number;
    }
    from = applicants.size() == 0 ? county : from;
    to = county;
    applicants.add(number, one, scenes);
    outcomes.merge(one.outcome(), 1, Integer::sum);
  }

  /** The folder that an application lies in beside others; its own where there is none. */
  private static String county(Assessment one) {
    int end = one.path().indexOf('/');
    return end < 0 ? one.title() : one.path().substring(0, end);
  }

  /** The number of the part that the applicant stands in which was added last. */
  int current() {
    return lines.size() + 1;
  }

  /** Writes the last part. */
  void end() throws IOException {
    if (applicants.size() > 0) {
      write("");
    }
  }

  private void write(String next) throws IOException {
    String file = file(current());
    String whose = from.equals(to) ? from : wording.say("page.part.several", from, to);
    String label = wording.say("page.part", whose, first, first + applicants.size() - 1);
    Map<String, Object> page = pages.page(run.programme(), run.recommender(), run.tool());
    page.put("label", label);
    page.put("startedAt", RunView.minute(run.startedAt()));
    page.put("base", folder.back());
    page.put("main", main);
    page.put("previous", current() > 1 ? file(current() - 1) : "");
    page.put("next", next);
    applicants.addTo(page);
    folder.write(file, pages.render("part.ftlh", page));
    heat.add(file, label, applicants.heat());
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("file", file);
    line.put("label", label);
    line.put("count", applicants.size());
    line.put(
        "outcomes",
        Arrays.stream(Outcome.values()).map(one -> outcomes.getOrDefault(one, 0)).toList());
    lines.add(line);
    applicants = new ApplicantsView(run.programme(), wording, run.beyond());
    outcomes = new EnumMap<>(Outcome.class);
  }

  /** The name of a part's file; the script that searches makes the same. */
  private static String file(int number) {
    return String.format(Locale.ROOT, "%03d.html", number);
  }

  /** A line for each part, as a template's values: file, label, count, outcomes. */
  List<Map<String, Object>> lines() {
    return lines;
  }

  /** The parts by scenario, as a template's values. */
  List<Map<String, Object>> heat() {
    return heat.tables();
  }
}
