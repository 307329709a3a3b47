package io.shenbao.attachment.child;

import java.time.Duration;

/**
 * How long one file may keep a child busy. What counts is the child's work; the clock on the wall
 * is only for a child that does not work at all, such as one that waits for a share that is gone.
 *
 * @param work CPU time of the child on one file: neither its start, nor a queue, nor what else the
 *     machine does
 * @param wall from the question to the answer
 * @param start until a new child says that it is ready
 */
record TimeLimit(Duration work, Duration wall, Duration start) {

  private static final Duration LEAST_START = Duration.ofMinutes(5);

  /** The limits that go with one for the work: so generous that a busy machine keeps them. */
  static TimeLimit of(Duration work) {
    Duration wall = work.multipliedBy(10).plusMinutes(2);
    return new TimeLimit(work, wall, LEAST_START);
  }
}
