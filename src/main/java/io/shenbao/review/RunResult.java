package io.shenbao.review;

import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.FileRole;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.HandedFile;
import io.shenbao.assessment.Outcome;
import io.shenbao.programme.Programme;
import io.shenbao.source.Survey;
import io.shenbao.wording.Sentence;
import java.util.List;
import java.util.stream.Stream;

/**
 * A whole run.
 *
 * @param tool name and version
 * @param startedAt ISO-8601; the only thing that differs between two runs on the same input
 * @param recommender 推荐单位
 * @param applications sorted by path
 * @param notes what the clerk should know of the run as a whole
 * @param withoutSource what holds no application and so was not judged
 * @param otherFiles files that belong to no application, what matters most first
 * @param documents of the run as a whole, relative to the output
 * @param findings on the run and on no application: what is amiss with the bureau's own decisions,
 *     and files about all of them that could not be made
 */
public record RunResult(
    Programme programme,
    String tool,
    String startedAt,
    String recommender,
    List<Assessment> applications,
    List<Sentence> notes,
    List<Survey.NotJudged> withoutSource,
    List<HandedFile> otherFiles,
    List<String> documents,
    List<Finding> findings) {

  public int count(Outcome outcome) {
    return (int) applications.stream().filter(one -> one.outcome() == outcome).count();
  }

  /** How many files of the whole input were taken for that. */
  public long count(FileRole role) {
    return Stream.concat(
            otherFiles.stream(), applications.stream().flatMap(one -> one.files().stream()))
        .filter(file -> file.role() == role)
        .mapToLong(HandedFile::number)
        .sum();
  }

  public int reused() {
    return (int) applications.stream().filter(Assessment::reused).count();
  }

  /**
   * 3: something could not be processed, or was not judged, or there was nothing to judge; 1:
   * findings of severity error; 0: none of these.
   */
  public int exitCode() {
    boolean unprocessed =
        applications.isEmpty()
            || !withoutSource.isEmpty()
            || findings.stream().anyMatch(Finding::leavesOpen)
            || applications.stream()
                .anyMatch(
                    one ->
                        one.outcome() == Outcome.UNREADABLE
                            || one.findings().stream().anyMatch(Finding::leavesOpen));
    boolean errors =
        Stream.concat(
                findings.stream(), applications.stream().flatMap(one -> one.findings().stream()))
            .anyMatch(Finding::isError);
    return unprocessed ? 3 : errors ? 1 : 0;
  }

  /** The key of what the exit code means here. */
  public String exitKey() {
    return applications.isEmpty() ? "report.exit.3.nothing" : "report.exit." + exitCode();
  }
}
