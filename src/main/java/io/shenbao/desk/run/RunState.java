package io.shenbao.desk.run;

import java.util.List;
import java.util.Locale;

/**
 * How far the desk's run is, or what the last one came to.
 *
 * @param number of runs that have ended since the desk was opened
 * @param total how many applications there are, as far as that is known
 * @param done how many of them need no work any more
 * @param at the application that is being looked at; empty when none is
 * @param secondsLeft about; -1 when that can't be told
 * @param said what the last run came to; empty when there was none
 */
public record RunState(
    Phase phase,
    int number,
    int total,
    int done,
    String at,
    long secondsLeft,
    List<String> said,
    boolean failed) {

  /** What goes on. */
  public enum Phase {
    IDLE,
    PREPARING,
    JUDGING,
    FINISHING,
    STOPPING;

    /** In lower case, as pages have it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static final RunState NONE = new RunState(Phase.IDLE, 0, 0, 0, "", -1, List.of(), false);

  /** Whether a run is under way. */
  public boolean isBusy() {
    return phase != Phase.IDLE;
  }
}
