package io.shenbao.report.page;

import io.shenbao.history.Change;
import io.shenbao.history.CompletedRun;
import io.shenbao.history.Since;
import io.shenbao.review.RunResult;
import io.shenbao.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A run among those before it, for the page: what changed, and the trend as columns. */
final class CourseView {

  /** So many applicants are told of one by one; report.json tells of all. */
  private static final int MOST_TOLD = 200;

  private static final int COLUMN = 14;
  private static final int HEIGHT = 120;

  private final Wording wording;

  CourseView(Wording wording) {
    this.wording = wording;
  }

  /** Adds nothing for the first run. */
  void addTo(Map<String, Object> page, RunResult run) {
    Since since = run.course().since();
    if (since == null) {
      return;
    }
    page.put(
        "since",
        Map.of(
            "last", RunView.minute(since.last()),
            "fresh", since.fresh(),
            "fixed", since.fixed(),
            "open", since.open(),
            "gone", since.goneFindings(),
            "goneApplications", since.gone(),
            "more", Math.max(0, since.changes().size() - MOST_TOLD)));
    page.put(
        "changes",
        since.changes().entrySet().stream()
            .limit(MOST_TOLD)
            .map(entry -> change(entry.getKey(), entry.getValue()))
            .toList());
    List<CompletedRun> runs = new ArrayList<>(run.course().before());
    runs.add(run.completed());
    page.put("trend", columns(runs));
    page.put("trendWidth", runs.size() * COLUMN);
  }

  private Map<String, Object> change(String path, Change change) {
    return Map.of(
        "path", path,
        "fresh", change.fresh().size(),
        "open", change.open(),
        "fixed", change.fixed().stream().map(wording::say).toList());
  }

  /**
   * From the ground up: ready, to be mended, others; the highest column is as high as the chart.
   */
  private List<Map<String, Object>> columns(List<CompletedRun> runs) {
    int most = Math.max(1, runs.stream().mapToInt(CompletedRun::found).max().orElse(1));
    List<Map<String, Object>> columns = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      CompletedRun one = runs.get(i);
      int ready = one.ready() * HEIGHT / most;
      int needsFix = one.needsFix() * HEIGHT / most;
      int others = one.others() * HEIGHT / most;
      columns.add(
          Map.of(
              "x",
              i * COLUMN,
              "readyTop",
              HEIGHT - ready,
              "ready",
              ready,
              "needsFixTop",
              HEIGHT - ready - needsFix,
              "needsFix",
              needsFix,
              "othersTop",
              HEIGHT - ready - needsFix - others,
              "others",
              others,
              "text",
              wording.say(
                  "page.trend.run",
                  RunView.minute(one.startedAt()),
                  one.found(),
                  one.ready(),
                  one.needsFix(),
                  one.others())));
    }
    return columns;
  }
}
