package io.shenbao.across;

import io.shenbao.deadline.Deadline;
import io.shenbao.scratch.Scratch;
import io.shenbao.scratch.ScratchRows;
import java.util.Arrays;

/**
 * Passages that are the same to the letter are one text: what is found of one holds for all, so
 * that a text of thousands is compared once. Texts are numbered by the hash of their content, so
 * that neither the order of applications nor that of nights has a say in which comes first.
 */
final class SameTexts {

  /** Of a text that several applicants handed in. */
  static final int SEVERAL = -1;

  private static final int NONE = -1;

  private static final int ID = 0;
  private static final int FIRST_AND_SECOND = 1;
  private static final int START_AND_APPLICANT = 2;
  private static final int DIGITS = 3;
  private static final int WIDTH = DIGITS + Signatures.DIGITS;
  private static final int MEGABYTES = 16;
  private static final int MEGABYTES_OF_NUMBERS = 6;

  /** So many passages are told at once which text they are. */
  private static final int NUMBERED_AT_ONCE = 1 << 20;

  /** Of every so many-th text the hash is at hand. */
  private static final int APART = 128;

  private final ScratchRows texts;
  private final ScratchRows passages;
  private final ScratchRows textOf;
  private final long[] heads;

  /**
   * @param applicants whose each application is, by number
   */
  SameTexts(Prints prints, int[] applicants, Scratch scratch) {
    this.texts = scratch.rows(WIDTH, MEGABYTES);
    this.passages = scratch.rows(1, MEGABYTES_OF_NUMBERS);
    this.textOf = scratch.rows(1, MEGABYTES_OF_NUMBERS);
    Slices slices = Slices.ofAll(prints.size());
    for (int slice = 0; slice < slices.count(); slice++) {
      Deadline.renew();
      gather(SlicePassages.of(slice, slices, prints, applicants));
    }
    number();
    this.heads = new long[(texts.size() + APART - 1) / APART];
    Arrays.setAll(heads, i -> id(i * APART));
  }

  private void gather(SlicePassages some) {
    long[] byText = some.byText();
    int[] groups = Pair.groups(byText);
    for (int i = 0; i < groups.length - 1; i++) {
      add(some, Arrays.stream(byText, groups[i], groups[i + 1]).mapToInt(Pair::other).toArray());
    }
  }

  /**
   * Adds a text.
   *
   * @param which of the slice's passages say it
   */
  private void add(SlicePassages some, int[] which) {
    int first = which[0];
    int second = NONE;
    int start = passages.size();
    for (int one : which) {
      if (second == NONE && some.applicants()[one] != some.applicants()[first]) {
        second = some.passages()[one];
      }
      passages.add(some.passages()[one]);
    }
    long[] row = new long[WIDTH];
    row[ID] = some.ids()[first];
    row[FIRST_AND_SECOND] = Pair.of(some.passages()[first], second);
    row[START_AND_APPLICANT] = Pair.of(start, second == NONE ? some.applicants()[first] : SEVERAL);
    some.copyDigits(first, row, DIGITS);
    texts.add(row);
  }

  /** Tells of each passage which text it is, some passages at a time. */
  private void number() {
    int size = passages.size();
    for (int from = 0; from < size; from += NUMBERED_AT_ONCE) {
      Deadline.renew();
      int[] part = new int[Math.min(NUMBERED_AT_ONCE, size - from)];
      for (int text = 0; text < texts.size(); text++) {
        for (int i = start(text); i < start(text + 1); i++) {
          int at = (int) passages.get(i, 0) - from;
          if (at >= 0 && at < part.length) {
            part[at] = text;
          }
        }
      }
      for (int text : part) {
        textOf.add(text);
      }
    }
  }

  int count() {
    return texts.size();
  }

  long id(int text) {
    return texts.get(text, ID);
  }

  /** The text of that hash; negative when there is none. */
  int find(long id) {
    int found = Arrays.binarySearch(heads, id);
    if (found >= 0) {
      return found * APART;
    }
    int low = Math.max(0, -found - 2) * APART;
    int high = Math.min(count(), low + APART) - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = Long.compare(id(middle), id);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return NONE;
  }

  /** Which text a passage is. */
  int of(int passage) {
    return (int) textOf.get(passage, 0);
  }

  /** The first passage that says it. */
  int first(int text) {
    return Pair.one(texts.get(text, FIRST_AND_SECOND));
  }

  /** The first that is another applicant's than the first; -1 when there is none. */
  int second(int text) {
    return Pair.other(texts.get(text, FIRST_AND_SECOND));
  }

  /** Whose it is, or {@link #SEVERAL}. */
  int applicant(int text) {
    return Pair.other(texts.get(text, START_AND_APPLICANT));
  }

  /** Whether they are two applicants', or either is several applicants'. */
  boolean areOthers(int text, int other) {
    return areOfOthers(applicant(text), applicant(other));
  }

  /** The same of whose each of two texts is. */
  static boolean areOfOthers(int applicant, int other) {
    return applicant != other || applicant == SEVERAL;
  }

  /** Copies the digits of a text's signature. */
  void copyDigits(int text, long[] to, int at) {
    System.arraycopy(texts.page(text), texts.offset(text) + DIGITS, to, at, Signatures.DIGITS);
  }

  /** How many passages say it. */
  int passages(int text) {
    return start(text + 1) - start(text);
  }

  /** One of them, in order. */
  int passage(int text, int which) {
    return (int) passages.get(start(text) + which, 0);
  }

  private int start(int text) {
    return text == texts.size() ? passages.size() : Pair.one(texts.get(text, START_AND_APPLICANT));
  }
}
