package io.shenbao.deadline;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * The end of the time that a piece of work may take. It belongs to the thread that does the work
 * and counts what that thread computes: neither its neighbours nor a busy machine make it come
 * sooner. Every loop over what a stranger can make as long as he likes polls it, which means
 * nothing where no such work is being done.
 */
public final class Deadline {

  /** For one piece of work on one application: some hundred times what the largest forms take. */
  public static final Duration LIMIT = Duration.ofSeconds(60);

  /** To look at the clock costs as much as hundreds of polls. */
  private static final int POLLS_TO_A_LOOK = 1_024;

  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
  private static final ThreadLocal<@Nullable Deadline> CURRENT = new ThreadLocal<>();

  private final Duration limit;
  private long end;
  private int polls;

  private Deadline(Duration limit) {
    this.limit = limit;
    begin();
  }

  /**
   * Does a piece of work, which {@link DeadlinePassed} ends at its first poll after the limit. Work
   * within other work has a deadline of its own.
   */
  public static <T> T within(Duration limit, Callable<T> work) throws Exception {
    Deadline outer = CURRENT.get();
    CURRENT.set(new Deadline(limit));
    try {
      return work.call();
    } finally {
      if (outer == null) {
        CURRENT.remove();
      } else {
        CURRENT.set(outer);
      }
    }
  }

  /**
   * Goes on if there is time left.
   *
   * @throws DeadlinePassed when there is none
   */
  public static void poll() {
    Deadline current = CURRENT.get();
    if (current != null && current.polls++ % POLLS_TO_A_LOOK == 0) {
      current.look();
    }
  }

  /** Begins anew: work that is about many applications comes to the next one. */
  public static void renew() {
    Deadline current = CURRENT.get();
    if (current != null) {
      current.begin();
    }
  }

  private void begin() {
    end = CLOCK.getCurrentThreadCpuTime() + limit.toNanos();
    polls = 0;
  }

  private void look() {
    if (CLOCK.getCurrentThreadCpuTime() >= end) {
      throw new DeadlinePassed(limit);
    }
  }
}
