package io.shenbao.across;

import io.shenbao.deadline.Deadline;
import java.util.Arrays;

/** The distinct stretches of so many letters of a text, as numbers in order. */
final class Shingles {

  static final long[] NONE = {};

  /** Odd, and without a pattern: two short stretches of one number are not met with. */
  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  private Shingles() {}

  static long[] of(String letters, int length) {
    int count = letters.length() - length + 1;
    if (count <= 0) {
      return NONE;
    }
    long[] all = new long[count];
    long first = 1; // what the first letter of a stretch is multiplied by
    for (int i = 1; i < length; i++) {
      first *= FACTOR;
    }
    long number = 0;
    for (int i = 0; i < letters.length(); i++) {
      number = number * FACTOR + letters.charAt(i);
      if (i >= length - 1) {
        int from = i - length + 1;
        all[from] = Signatures.mixed(number);
        number -= first * letters.charAt(from);
      }
    }
    Deadline.poll();
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
