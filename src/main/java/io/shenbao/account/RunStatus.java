package io.shenbao.account;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How things stand with the runs into one output.
 *
 * @param begun the run that is under way, or was when it was killed; null when there is none
 * @param last the last one that came to its end; null when none did
 * @param failed the latest one, if it could not be completed; else null
 * @param untold who could not be told of the last one, in words
 */
public record RunStatus(
    @Nullable Begun begun,
    @Nullable RunAccount last,
    @Nullable Failed failed,
    List<String> untold) {

  static final RunStatus NONE = new RunStatus(null, null, null, List.of());

  public RunStatus {
    untold = List.copyOf(untold);
  }

  /** A run that was begun. */
  public record Begun(String id, String startedAt) {}

  /**
   * A run that could not be completed.
   *
   * @param why in words
   */
  public record Failed(String id, String startedAt, String endedAt, String why) {}

  /** What can be said of the latest run. */
  public enum State {
    /** There was none. */
    NONE,
    RUNNING,
    /** It was killed: the same command goes on where it was. */
    INTERRUPTED,
    FAILED,
    COMPLETED
  }

  /**
   * The state of the latest run.
   *
   * @param busy whether a run has the output
   */
  public State state(boolean busy) {
    if (busy) {
      return State.RUNNING;
    }
    if (begun != null) {
      return State.INTERRUPTED;
    }
    if (failed != null) {
      return State.FAILED;
    }
    return last == null ? State.NONE : State.COMPLETED;
  }
}
