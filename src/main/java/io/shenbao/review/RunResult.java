package io.shenbao.review;

import io.shenbao.assessment.FileRole;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.HandedFile;
import io.shenbao.assessment.Outcome;
import io.shenbao.history.CompletedRun;
import io.shenbao.history.Course;
import io.shenbao.history.Since;
import io.shenbao.programme.Programme;
import io.shenbao.source.Survey;
import io.shenbao.wording.Sentence;
import java.util.List;
import java.util.Map;

/**
 * A whole run.
 *
 * @param tool name and version
 * @param startedAt ISO-8601; the only thing that differs between two runs on the same input
 * @param recommender 推荐单位
 * @param applications sorted by path, read one at a time
 * @param counts of the applications
 * @param notes what the clerk should know of the run as a whole
 * @param withoutSource what holds no application and so was not judged
 * @param otherFiles files that belong to no application, what matters most first
 * @param documents of the run as a whole, relative to the output
 * @param findings on the run and on no application: what is amiss with the bureau's own decisions,
 *     and files about all of them that could not be made
 * @param course what changed since the run before
 * @param beyond ready applications that the summary table does not list for a quota: why, by path
 */
public record RunResult(
    Programme programme,
    String tool,
    String startedAt,
    String recommender,
    Assessments applications,
    RunCounts counts,
    List<Sentence> notes,
    List<Survey.NotJudged> withoutSource,
    List<HandedFile> otherFiles,
    List<String> documents,
    List<Finding> findings,
    Course course,
    Map<String, Sentence> beyond) {

  /** A run that looks back to none, whose applications are counted now. */
  public RunResult(
      Programme programme,
      String tool,
      String startedAt,
      String recommender,
      Assessments applications,
      List<Sentence> notes,
      List<Survey.NotJudged> withoutSource,
      List<HandedFile> otherFiles,
      List<String> documents,
      List<Finding> findings) {
    this(
        programme,
        tool,
        startedAt,
        recommender,
        applications,
        RunCounts.of(applications),
        notes,
        withoutSource,
        otherFiles,
        documents,
        findings,
        Course.NONE,
        Map.of());
  }

  /** The same run with other applications, or none. */
  public RunResult with(Assessments others) {
    return new RunResult(
        programme,
        tool,
        startedAt,
        recommender,
        others,
        counts,
        notes,
        withoutSource,
        otherFiles,
        documents,
        findings,
        course,
        beyond);
  }

  /** For the trend. */
  public CompletedRun completed() {
    Since since = course.since();
    int ready = count(Outcome.READY);
    int needsFix = count(Outcome.NEEDS_FIX);
    return new CompletedRun(
        startedAt,
        counts.found(),
        ready,
        needsFix,
        counts.found() - ready - needsFix,
        since == null ? 0 : since.open(),
        since == null ? 0 : since.fresh(),
        since == null ? 0 : since.fixed(),
        since == null ? 0 : since.goneFindings());
  }

  public int count(Outcome outcome) {
    return counts.of(outcome);
  }

  /** How many files of the whole input were taken for that. */
  public long count(FileRole role) {
    return counts.of(role)
        + otherFiles.stream()
            .filter(file -> file.role() == role)
            .mapToLong(HandedFile::number)
            .sum();
  }

  public int reused() {
    return counts.reused();
  }

  /**
   * 3: something could not be processed, or was not judged, or there was nothing to judge; 1:
   * findings of severity error; 0: none of these.
   */
  public int exitCode() {
    boolean unprocessed =
        counts.found() == 0
            || counts.isOpen()
            || !withoutSource.isEmpty()
            || findings.stream().anyMatch(Finding::leavesOpen);
    boolean errors = counts.hasErrors() || findings.stream().anyMatch(Finding::isError);
    return unprocessed ? 3 : errors ? 1 : 0;
  }

  /** The key of what the exit code means here. */
  public String exitKey() {
    return counts.found() == 0 ? "report.exit.3.nothing" : "report.exit." + exitCode();
  }
}
