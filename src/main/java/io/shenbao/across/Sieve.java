package io.shenbao.across;

import io.shenbao.deadline.Deadline;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Offers texts of two applicants to each other that may be alike: those that have a band of their
 * signatures in common. Of a band that very many have in common, each is offered the first few
 * only, which are the same for all, so that the work grows with the number of texts and not with
 * that of their pairs.
 */
final class Sieve {

  /** So many texts that share a band are all offered to each other. */
  static final int SEEN = 128;

  /** So many of one applicant among them, or one that repeats itself hides all others. */
  private static final int MOST_OF_ONE = 4;

  /** A bucket of more is worth several threads. */
  private static final int LARGE = 1_024;

  private final Prints prints;
  private final SameTexts texts;
  private final Nearest nearest;

  Sieve(Prints prints, SameTexts texts, Nearest nearest) {
    this.prints = prints;
    this.texts = texts;
    this.nearest = nearest;
  }

  /**
   * Sifts by one band.
   *
   * @param numbers of the band, by text
   * @return how many pairs were estimated
   */
  long band(int[] numbers) {
    Deadline.renew();
    long[] sorted = new long[numbers.length];
    Arrays.setAll(sorted, text -> ((long) numbers[text] << 32) | text);
    Arrays.parallelSort(sorted);
    int[] starts =
        IntStream.range(0, sorted.length)
            .filter(i -> i == 0 || sorted[i] >> 32 != sorted[i - 1] >> 32)
            .toArray();
    return IntStream.range(0, starts.length)
        .parallel()
        .mapToLong(
            i -> bucket(sorted, starts[i], i + 1 < starts.length ? starts[i + 1] : sorted.length))
        .sum();
  }

  /** All texts of one bucket, from the one that stands first in order. */
  private long bucket(long[] sorted, int from, int to) {
    if (to - from < 2) {
      return 0;
    }
    int[] seen = seen(sorted, from, to);
    IntStream items = IntStream.range(from, to);
    return (to - from > LARGE ? items.parallel() : items)
        .mapToLong(i -> offer((int) sorted[i], seen))
        .sum();
  }

  private int offer(int text, int[] seen) {
    int estimated = 0;
    for (int other : seen) {
      if (other != text && texts.areOthers(text, other)) {
        estimated++;
        nearest.offer(text, other, prints.agreeing(texts.first(text), texts.first(other)));
      }
    }
    return estimated;
  }

  private int[] seen(long[] sorted, int from, int to) {
    if (to - from <= SEEN) {
      return IntStream.range(from, to).map(i -> (int) sorted[i]).toArray();
    }
    int[] seen = new int[SEEN];
    int size = 0;
    for (int i = from; i < to && size < SEEN; i++) {
      int applicant = texts.applicant((int) sorted[i]);
      int same = 0;
      for (int j = 0; applicant != SameTexts.SEVERAL && j < size; j++) {
        same += texts.applicant(seen[j]) == applicant ? 1 : 0;
      }
      if (same < MOST_OF_ONE) {
        seen[size++] = (int) sorted[i];
      }
    }
    return Arrays.copyOf(seen, size);
  }
}
