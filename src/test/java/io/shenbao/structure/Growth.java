package io.shenbao.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.IntFunction;
import java.util.stream.LongStream;

/**
 * Whether work grows with what there is to do and no faster: ten times as much of a hostile shape
 * may take thirty times as long, measured in CPU time of the thread. What grows squared takes a
 * hundred times; between them lies what a neighbour that empties the caches can cost. A neighbour
 * only ever adds to what is measured: the least is the truest.
 */
public final class Growth {

  /** The largest input, unless a bound is stated below it. */
  public static final int LARGEST = 1_000_000;

  private static final int TIMES_AS_LONG = 30;
  private static final int RUNS = 3;
  private static final int WARM_UP = 10;

  /** A neighbour that empties the caches costs an attempt; what grows squared fails them all. */
  private static final int ATTEMPTS = 5;

  /** What takes less is measured badly. */
  private static final long SHORTEST = 2_000_000;

  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  private Growth() {}

  /**
   * Compares the largest input with a tenth of it, after a warm-up with a hundredth.
   *
   * @param work makes the work for a size; to make it is not measured
   */
  public static void isNoFasterThanTheInput(String name, int largest, IntFunction<Runnable> work) {
    Runnable small = work.apply(largest / 100);
    for (int i = 0; i < WARM_UP; i++) {
      small.run();
    }
    Runnable middle = work.apply(largest / 10);
    Runnable large = work.apply(largest);
    long most = 0;
    boolean within = false;
    for (int attempt = 0; attempt < ATTEMPTS && !within; attempt++) {
      most = TIMES_AS_LONG * Math.max(least(middle), SHORTEST);
      within = time(large) <= most;
    }
    assertThat(within)
        .as("%s: ten times as much takes more than %d ms", name, most / 1_000_000)
        .isTrue();
  }

  private static long least(Runnable work) {
    return LongStream.generate(() -> time(work)).limit(RUNS).min().orElseThrow();
  }

  private static long time(Runnable work) {
    long begin = CLOCK.getCurrentThreadCpuTime();
    work.run();
    return CLOCK.getCurrentThreadCpuTime() - begin;
  }
}
