package io.shenbao.deadline;

import java.time.Duration;

/**
 * Work took longer than it may. An error, as running out of memory is: no code that takes an
 * exception for a broken file, or for a slip of a library, may take this for one.
 */
public final class DeadlinePassed extends Error {

  private static final long serialVersionUID = 1;

  private final transient Duration limit;

  DeadlinePassed(Duration limit) {
    super("took longer than " + limit);
    this.limit = limit;
  }

  /** How long the work was allowed to take. */
  public Duration limit() {
    return limit;
  }
}
