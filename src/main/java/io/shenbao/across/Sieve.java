package io.shenbao.across;

import io.shenbao.deadline.Deadline;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

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
   * @return how many pairs were estimated
   */
  long band(int which) {
    Slices slices = Slices.ofAll(prints.size());
    long estimated = 0;
    for (int slice = 0; slice < slices.count(); slice++) {
      Deadline.renew();
      estimated += buckets(sorted(which, slice, slices));
    }
    return estimated;
  }

  /** The band's number of each text, and the text; those of one slice of all numbers. */
  private long[] sorted(int which, int slice, Slices slices) {
    LongStream.Builder some = LongStream.builder();
    prints.band(
        which,
        (passage, number) -> {
          if (slices.of(number) == slice) {
            some.add(Pair.of(number, texts.of(passage)));
          }
        });
    long[] sorted = some.build().toArray();
    Arrays.parallelSort(sorted);
    return Shingles.distinct(sorted);
  }

  private long buckets(long[] sorted) {
    int[] groups = Pair.groups(sorted);
    return IntStream.range(0, groups.length - 1)
        .parallel()
        .mapToLong(i -> bucket(sorted, groups[i], groups[i + 1]))
        .sum();
  }

  /** All texts of one bucket, from the one that stands first in order. */
  private long bucket(long[] sorted, int from, int to) {
    if (to - from < 2) {
      return 0;
    }
    Seen seen = Seen.of(seen(sorted, from, to), texts);
    IntStream items = IntStream.range(from, to);
    return (to - from > LARGE ? items.parallel() : items)
        .mapToLong(i -> seen.offerTo(Pair.other(sorted[i]), texts, nearest))
        .sum();
  }

  private int[] seen(long[] sorted, int from, int to) {
    if (to - from <= SEEN) {
      return IntStream.range(from, to).map(i -> Pair.other(sorted[i])).toArray();
    }
    int[] seen = new int[SEEN];
    int size = 0;
    for (int i = from; i < to && size < SEEN; i++) {
      int applicant = texts.applicant(Pair.other(sorted[i]));
      int same = 0;
      for (int j = 0; applicant != SameTexts.SEVERAL && j < size; j++) {
        same += texts.applicant(seen[j]) == applicant ? 1 : 0;
      }
      if (same < MOST_OF_ONE) {
        seen[size++] = Pair.other(sorted[i]);
      }
    }
    return Arrays.copyOf(seen, size);
  }
}
