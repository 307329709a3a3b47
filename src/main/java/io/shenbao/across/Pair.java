package io.shenbao.across;

import java.util.stream.IntStream;

/** Two numbers in one, which is in order by the first of them. */
final class Pair {

  private Pair() {}

  static long of(int one, int other) {
    return (long) one << 32 | other & 0xFFFF_FFFFL;
  }

  static int one(long pair) {
    return (int) (pair >> 32);
  }

  static int other(long pair) {
    return (int) pair;
  }

  /**
   * Where each group of pairs begins that have the first number in common, and behind them the end
   * of the last.
   *
   * @param sorted pairs in order
   */
  static int[] groups(long[] sorted) {
    return IntStream.rangeClosed(0, sorted.length)
        .filter(i -> i == 0 || i == sorted.length || one(sorted[i]) != one(sorted[i - 1]))
        .toArray();
  }
}
