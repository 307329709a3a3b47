package io.shenbao.across;

import java.util.Arrays;
import java.util.List;

/**
 * The prints of all passages of a run in one manner, column by column. Passages are numbered as
 * they come, those of one application in a row.
 */
final class Prints {

  private int[] starts = new int[16];
  private int applications;
  private int size;
  private int[] application = new int[16];
  private int[] number = new int[16];
  private int[] letters = new int[16];
  private int[] item = new int[16];
  private long[] id = new long[16];
  private long[] digits = new long[16 * Signatures.DIGITS];

  /** Adds the passages of the next application. */
  void add(List<Sketch.Print> prints) {
    reserve(prints.size());
    for (Sketch.Print print : prints) {
      application[size] = applications;
      number[size] = print.number();
      letters[size] = print.letters();
      item[size] = print.item();
      id[size] = print.id();
      System.arraycopy(print.digits(), 0, digits, size * Signatures.DIGITS, Signatures.DIGITS);
      size++;
    }
    applications++;
    starts[applications] = size;
  }

  private void reserve(int more) {
    if (applications + 2 > starts.length) {
      starts = Arrays.copyOf(starts, starts.length * 3 / 2);
    }
    if (size + more > id.length) {
      int room = Math.max(size + more, id.length * 3 / 2);
      application = Arrays.copyOf(application, room);
      number = Arrays.copyOf(number, room);
      letters = Arrays.copyOf(letters, room);
      item = Arrays.copyOf(item, room);
      id = Arrays.copyOf(id, room);
      digits = Arrays.copyOf(digits, Math.multiplyExact(room, Signatures.DIGITS));
    }
  }

  int size() {
    return size;
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
    return application[passage];
  }

  /** Which of the application's passages it is. */
  int number(int passage) {
    return number[passage];
  }

  int letters(int passage) {
    return letters[passage];
  }

  /** The list's item that it is in; 0 outside lists. */
  int item(int passage) {
    return item[passage];
  }

  long id(int passage) {
    return id[passage];
  }

  /** In how many places the signatures of two passages seem to agree. */
  int agreeing(int passage, int other) {
    return Signatures.agreeing(digits, passage * Signatures.DIGITS, other * Signatures.DIGITS);
  }
}
