package io.shenbao.workbook.part;

import io.shenbao.wording.Plain;

/** A comment on a cell, in a box as large as its words. */
public record CellNote(String text, String author) {

  /** What a comment's box shows, in characters. */
  private static final int MOST = 2_000;

  /** Columns that a box is wide, and the characters that stand in one line of it. */
  static final int WIDTH = 4;

  private static final int LINE = 26;
  private static final int MOST_ROWS = 30;

  /** A comment, shortened where nobody would read it to its end. */
  public static CellNote of(String words, String author) {
    return new CellNote(Plain.clip(words, MOST), author);
  }

  /** The same, before what another one says. */
  CellNote before(CellNote other) {
    return new CellNote(text + "\n\n" + other.text, author);
  }

  /** How many rows high its box is. */
  int rows() {
    int lines = text.lines().mapToInt(line -> 1 + line.length() / LINE).sum();
    return Math.min(MOST_ROWS, 3 + lines);
  }
}
