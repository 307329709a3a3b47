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
    int distinct = 1;
    for (int i = 1; i < count; i++) {
      if (all[i] != all[distinct - 1]) {
        all[distinct++] = all[i];
      }
    }
    return Arrays.copyOf(all, distinct);
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
