package io.shenbao.across;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The passages of one slice, in their order, with what tells which of them say the same.
 *
 * @param ids hashes of their texts
 * @param applicants whose they are, by number
 * @param digits of their signatures
 */
record SlicePassages(int[] passages, long[] ids, int[] applicants, long[] digits) {

  /** Those of one slice of all hashes. */
  static SlicePassages of(int slice, Slices slices, Prints prints, int[] applicants) {
    int[] passages =
        IntStream.range(0, prints.size())
            .filter(passage -> slices.of((int) (prints.id(passage) >> 32)) == slice)
            .toArray();
    SlicePassages some =
        new SlicePassages(
            passages,
            new long[passages.length],
            new int[passages.length],
            new long[passages.length * Signatures.DIGITS]);
    for (int i = 0; i < passages.length; i++) {
      some.ids[i] = prints.id(passages[i]);
      some.applicants[i] = applicants[prints.application(passages[i])];
      prints.copyDigits(passages[i], some.digits, i * Signatures.DIGITS);
    }
    return some;
  }

  /** For each the place of its hash among the different ones, and its own; in order. */
  long[] byText() {
    long[] sorted = ids.clone();
    Arrays.parallelSort(sorted);
    long[] different = Shingles.distinct(sorted);
    long[] byText = new long[ids.length];
    Arrays.parallelSetAll(byText, i -> Pair.of(Arrays.binarySearch(different, ids[i]), i));
    Arrays.parallelSort(byText);
    return byText;
  }

  void copyDigits(int which, long[] to, int at) {
    System.arraycopy(digits, which * Signatures.DIGITS, to, at, Signatures.DIGITS);
  }
}
