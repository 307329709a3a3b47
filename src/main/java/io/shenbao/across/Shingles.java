package io.shenbao.across;

import io.shenbao.deadline.Deadline;
import java.util.Arrays;

/** The distinct stretches of so many letters of a text, as numbers in order. */
final class Shingles {

  static final long[] NONE = {};

  /** Odd, and without a pattern: two stretches of one number are not met with. */
  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  private Shingles() {}

  static long[] of(String letters, int length) {
    int count = letters.length() - length + 1;
    if (count <= 0) {
      return NONE;
    }
    long[] all = new long[count];
    for (int i = 0; i < count; i++) {
      Deadline.poll();
      long number = 0;
      for (int j = i; j < i + length; j++) {
        number = (number + letters.charAt(j)) * FACTOR;
        number ^= number >>> 29;
      }
      all[i] = number;
    }
    Arrays.sort(all);
    return distinct(all);
  }

  /** Each number once, of numbers in order, which are lost. */
  static long[] distinct(long[] sorted) {
    int distinct = 0;
    for (long one : sorted) {
      if (distinct == 0 || one != sorted[distinct - 1]) {
        sorted[distinct++] = one;
      }
    }
    return Arrays.copyOf(sorted, distinct);
  }

  /** The Jaccard index of two sets: what both have, as a share of what either has. */
  static double jaccard(long[] one, long[] other) {
    int common = 0;
    int i = 0;
    int j = 0;
    while (i < one.length && j < other.length) {
      if (one[i] == other[j]) {
        common++;
        i++;
        j++;
      } else if (one[i] < other[j]) {
        i++;
      } else {
        j++;
      }
    }
    return (double) common / (one.length + other.length - common);
  }
}
