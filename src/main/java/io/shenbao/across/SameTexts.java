package io.shenbao.across;

import java.util.Arrays;

/**
 * Passages that are the same to the letter are one text: what is found of one holds for all, so
 * that a text of thousands is compared once. Texts are numbered by the hash of their content, so
 * that neither the order of applications nor that of nights has a say in which comes first.
 */
final class SameTexts {

  /** Of a text that several applicants handed in. */
  static final int SEVERAL = -1;

  private final long[] ids;
  private final int[] textOf;
  private final int[] first;
  private final int[] second;
  private final int[] starts;
  private final int[] passages;
  private final int[] applicant;

  /**
   * @param applicants whose each application is, by number
   */
  SameTexts(Prints prints, int[] applicants) {
    int size = prints.size();
    long[] sorted = new long[size];
    Arrays.setAll(sorted, prints::id);
    Arrays.parallelSort(sorted);
    this.ids = Shingles.distinct(sorted);
    this.textOf = new int[size];
    Arrays.parallelSetAll(textOf, passage -> Arrays.binarySearch(ids, prints.id(passage)));
    this.starts = new int[ids.length + 1];
    for (int text : textOf) {
      starts[text + 1]++;
    }
    Arrays.parallelPrefix(starts, Integer::sum);
    this.passages = new int[size];
    int[] next = starts.clone();
    this.first = filled(ids.length);
    this.second = filled(ids.length);
    this.applicant = filled(ids.length);
    for (int passage = 0; passage < size; passage++) {
      int text = textOf[passage];
      passages[next[text]++] = passage;
      int whose = applicants[prints.application(passage)];
      if (first[text] < 0) {
        first[text] = passage;
        applicant[text] = whose;
      } else if (second[text] < 0 && whose != applicant[text]) {
        second[text] = passage;
        applicant[text] = SEVERAL;
      }
    }
  }

  private static int[] filled(int length) {
    int[] filled = new int[length];
    Arrays.fill(filled, -1);
    return filled;
  }

  int count() {
    return ids.length;
  }

  long id(int text) {
    return ids[text];
  }

  /** The text of that hash; negative when there is none. */
  int find(long id) {
    return Arrays.binarySearch(ids, id);
  }

  /** Which text a passage is. */
  int of(int passage) {
    return textOf[passage];
  }

  /** The first passage that says it. */
  int first(int text) {
    return first[text];
  }

  /** The first that is another applicant's than the first; -1 when there is none. */
  int second(int text) {
    return second[text];
  }

  /** Whose it is, or {@link #SEVERAL}. */
  int applicant(int text) {
    return applicant[text];
  }

  /** Whether they are two applicants', or either is several applicants'. */
  boolean areOthers(int text, int other) {
    return applicant[text] != applicant[other] || applicant[text] == SEVERAL;
  }

  /** How many passages say it. */
  int passages(int text) {
    return starts[text + 1] - starts[text];
  }

  /** One of them, in order. */
  int passage(int text, int which) {
    return passages[starts[text] + which];
  }
}
