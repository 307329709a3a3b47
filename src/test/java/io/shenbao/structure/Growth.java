package io.shenbao.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * Whether work grows with what there is to do and no faster: ten times as much of a hostile shape
 * may take thirty times as long, measured in CPU time of the thread. What grows squared takes a
 * hundred times; between them lies what a neighbour that empties the caches can cost.
 */
public final class Growth {

  /** The largest input, unless a bound is stated below it. */
  public static final int LARGEST = 1_000_000;

  private static final int TIMES_AS_LONG = 30;
  private static final int RUNS = 5;
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
      most = TIMES_AS_LONG * Math.max(median(middle), SHORTEST);
      within = isMedianAtMost(most, large);
    }
    assertThat(within)
        .as("%s: ten times as much takes more than %d ms", name, most / 1_000_000)
        .isTrue();
  }

  private static long median(Runnable work) {
    long[] times = new long[RUNS];
    for (int i = 0; i < RUNS; i++) {
      times[i] = time(work);
    }
    Arrays.sort(times);
    return times[RUNS / 2];
  }

  /** Whether most of the runs take no longer; further ones are spared once that is clear. */
  private static boolean isMedianAtMost(long most, Runnable work) {
    int within = 0;
    int beyond = 0;
    while (within <= RUNS / 2 && beyond <= RUNS / 2) {
      if (time(work) <= most) {
        within++;
      } else {
        beyond++;
      }
    }
    return within > beyond;
  }

  private static long time(Runnable work) {
    long begin = CLOCK.getCurrentThreadCpuTime();
    work.run();
    return CLOCK.getCurrentThreadCpuTime() - begin;
  }
}
