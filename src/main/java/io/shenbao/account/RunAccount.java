package io.shenbao.account;

import io.shenbao.history.Since;
import io.shenbao.review.RunResult;
import io.shenbao.wording.Wording;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A completed run.
 *
 * @param id of this run and no other
 * @param programme the pack's id
 * @param startedAt ISO-8601 with its offset, as {@code endedAt}
 * @param since what changed since the last completed run; null when there was none
 * @param report where its overview lies
 */
public record RunAccount(
    String id,
    String tool,
    String programme,
    String startedAt,
    String endedAt,
    int exitCode,
    RunTally counts,
    @Nullable Shift since,
    Unjudged unjudged,
    String report) {

  /** The account of a result, whose applications it may go through once. */
  public static RunAccount of(
      RunResult run, String id, String endedAt, String report, Wording wording) {
    Since since = run.course().since();
    return new RunAccount(
        id,
        run.tool(),
        run.programme().id(),
        run.startedAt(),
        endedAt,
        run.exitCode(),
        RunTally.of(run),
        since == null ? null : Shift.of(since),
        Unjudged.of(run, wording),
        report);
  }

  /** How long it took, to the second. */
  public Duration duration() {
    return Duration.between(OffsetDateTime.parse(startedAt), OffsetDateTime.parse(endedAt));
  }

  /** The wording's key of what the exit code means here. */
  public String exitKey() {
    return counts.found() == 0 ? "report.exit.3.nothing" : "report.exit." + exitCode;
  }
}
