package io.shenbao.application;

/**
 * Where a value came from, or where a value that is absent is expected. {@code file} is relative to
 * the input folder, with {@code /}.
 */
public sealed interface Origin {

  /** The file, relative to the input folder; for a missing attachment the folder it belongs in. */
  String file();

  /** A place in a text file; line and column count from 1. */
  record Line(String file, int line, int column) implements Origin {}

  /** A cell of a workbook, such as {@code C7} on sheet {@code 基本信息}. */
  record Cell(String file, String sheet, String cell) implements Origin {}

  /**
   * A place in a Word document; all count from 1, and table, row and cell are 0 outside tables.
   *
   * @param paragraph of the cell, or of the document outside tables
   * @param words that stand there, cut short
   */
  record Passage(String file, int table, int row, int cell, int paragraph, String words)
      implements Origin {}

  /** A file or folder as a whole. */
  record Whole(String file) implements Origin {}
}
