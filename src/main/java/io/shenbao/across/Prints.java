package io.shenbao.across;

import io.shenbao.scratch.Scratch;
import io.shenbao.scratch.ScratchColumns;
import io.shenbao.scratch.ScratchRows;
import java.util.Arrays;
import java.util.List;

/**
 * The prints of all passages of a run in one manner. Passages are numbered as they come, those of
 * one application in a row.
 */
final class Prints {

  private static final int ID = 0;
  private static final int APPLICATION_AND_NUMBER = 1;
  private static final int LETTERS_AND_ITEM = 2;
  private static final int DIGITS = 3;
  private static final int WIDTH = DIGITS + Signatures.DIGITS;
  private static final int MEGABYTES = 16;

  private final ScratchRows rows;
  private final ScratchColumns bands;
  private final long[] row = new long[WIDTH];
  private int[] starts = new int[16];
  private int applications;

  /**
   * @param bandsOfPrint how many each print has
   */
  Prints(int bandsOfPrint, Scratch scratch) {
    this.rows = scratch.rows(WIDTH, MEGABYTES);
    this.bands = scratch.columns(bandsOfPrint);
  }

  /** Adds the passages of the next application. */
  void add(List<Sketch.Print> prints) {
    for (Sketch.Print print : prints) {
      row[ID] = print.id();
      row[APPLICATION_AND_NUMBER] = Pair.of(applications, print.number());
      row[LETTERS_AND_ITEM] = Pair.of(print.letters(), print.item());
      System.arraycopy(print.digits(), 0, row, DIGITS, Signatures.DIGITS);
      rows.add(row);
      bands.add(print.bands());
    }
    applications++;
    if (applications == starts.length) {
      starts = Arrays.copyOf(starts, starts.length * 3 / 2);
    }
    starts[applications] = rows.size();
  }

  int size() {
    return rows.size();
  }

  int applications() {
    return applications;
  }

  /** The first passage of an application. */
  int start(int ofApplication) {
    return starts[ofApplication];
  }

  /** Behind its last. */
  int end(int ofApplication) {
    return starts[ofApplication + 1];
  }

  /** Whose a passage is. */
  int application(int passage) {
    return Pair.one(rows.get(passage, APPLICATION_AND_NUMBER));
  }

  /** Which of the application's passages it is. */
  int number(int passage) {
    return Pair.other(rows.get(passage, APPLICATION_AND_NUMBER));
  }

  int letters(int passage) {
    return Pair.one(rows.get(passage, LETTERS_AND_ITEM));
  }

  /** The list's item that it is in; 0 outside lists. */
  int item(int passage) {
    return Pair.other(rows.get(passage, LETTERS_AND_ITEM));
  }

  long id(int passage) {
    return rows.get(passage, ID);
  }

  /** Copies the digits of a passage's signature. */
  void copyDigits(int passage, long[] to, int at) {
    System.arraycopy(rows.page(passage), rows.offset(passage) + DIGITS, to, at, Signatures.DIGITS);
  }

  /** One band of all passages, in their order. */
  void band(int which, ScratchColumns.Receiver receiver) {
    bands.each(which, receiver);
  }

  /** In how many places the signatures of two passages seem to agree. */
  int agreeing(int passage, int other) {
    return Signatures.agreeing(
        rows.page(passage),
        rows.offset(passage) + DIGITS,
        rows.page(other),
        rows.offset(other) + DIGITS);
  }
}
