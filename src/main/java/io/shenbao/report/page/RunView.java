package io.shenbao.report.page;

import io.shenbao.assessment.Outcome;
import io.shenbao.review.RunResult;
import io.shenbao.wording.Wording;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A run as the values that pages show, but for its applications. */
final class RunView {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private final Wording wording;
  private final FindingView findings;
  private final CourseView course;

  RunView(Wording wording) {
    this.wording = wording;
    this.findings = new FindingView(wording);
    this.course = new CourseView(wording);
  }

  /** Adds the run's values to those of a page. */
  void addTo(Map<String, Object> page, RunResult run) {
    page.put(
        "counts",
        Map.of(
            "found", run.counts().found(),
            "ready", run.count(Outcome.READY),
            "needsFix", run.count(Outcome.NEEDS_FIX),
            "incomplete", run.count(Outcome.INCOMPLETE),
            "unreadable", run.count(Outcome.UNREADABLE),
            "duplicate", run.count(Outcome.DUPLICATE),
            "reused", run.reused()));
    page.put("startedAt", minute(run.startedAt()));
    page.put("exit", wording.say(run.exitKey()));
    page.put("runFindings", run.findings().stream().map(one -> findings.of("", one)).toList());
    page.put("notes", run.notes().stream().map(wording::say).toList());
    page.put(
        "withoutSource",
        run.withoutSource().stream()
            .map(
                one ->
                    Map.of(
                        "path", one.path(),
                        "reasons", one.reasons().stream().map(wording::say).toList()))
            .toList());
    FileView files = new FileView(run.programme(), wording);
    page.put(
        "otherFiles",
        run.otherFiles().stream().map(file -> files.of("", file, null, List.of())).toList());
    page.put("otherFileCount", FileView.count(run.otherFiles()));
    page.put("documents", run.documents());
    course.addTo(page, run);
  }

  /** The time as a clock there shows it; whatever is no time stays as it is. */
  static String minute(String startedAt) {
    try {
      return MINUTE.format(OffsetDateTime.parse(startedAt));
    } catch (DateTimeParseException e) {
      return startedAt;
    }
  }
}
