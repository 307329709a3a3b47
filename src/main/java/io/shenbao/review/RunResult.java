package io.shenbao.review;

import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Outcome;
import io.shenbao.programme.Programme;
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
 * @param withoutSource folders that hold files but no source
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
    List<String> notes,
    List<String> withoutSource,
    List<String> documents,
    List<Finding> findings) {

  public int count(Outcome outcome) {
    return (int) applications.stream().filter(one -> one.outcome() == outcome).count();
  }

  public int reused() {
    return (int) applications.stream().filter(Assessment::reused).count();
  }

  /** 3: something could not be processed; 1: findings of severity error; 0: neither. */
  public int exitCode() {
    boolean unprocessed =
        findings.stream().anyMatch(Finding::leavesOpen)
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
}
