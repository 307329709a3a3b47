package io.shenbao.merging;

import io.shenbao.wording.Sentence;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * A table as texts, whether it stood in a Word file or on a sheet.
 *
 * @param place which of its file it is
 * @param before what stood above it, line by line
 * @param beyond how many rows it has more than are looked at
 */
record TextTable(
    Sentence place, boolean hidden, List<String> before, List<TextRow> rows, int beyond) {

  /** Above any county's table; the rows beyond it are told of and not read. */
  static final int MOST_ROWS = 3_000;

  /** Columns beyond it are not looked at. */
  static final int MOST_COLUMNS = 64;

  /** The longest text of a cell; what is longer is no list of scenarios. */
  static final int MOST_CHARACTERS = 20_000;

  /**
   * A row.
   *
   * @param number as people count it, from 1
   * @param cells by their column from 0; one that spans several columns stands in each of them, one
   *     that spans several rows in each of these
   */
  record TextRow(int number, boolean hidden, SortedMap<Integer, TextCell> cells) {

    /** The texts that are not blank, each cell once, in the order of columns. */
    Collection<String> texts() {
      Map<Integer, String> texts = new LinkedHashMap<>();
      cells.values().stream()
          .filter(cell -> !cell.text().isEmpty())
          .forEach(cell -> texts.putIfAbsent(cell.area(), cell.text()));
      return texts.values();
    }

    boolean isBlank() {
      return cells.values().stream()
          .allMatch(cell -> cell.text().isEmpty() && cell.struck().isEmpty());
    }
  }

  /**
   * A cell.
   *
   * @param text what was not struck out, stripped
   * @param struck what was
   * @param area the same for all places of one cell, and for no other cell of the table
   * @param problem a key of the wording; empty when all is well
   */
  record TextCell(String text, String struck, int area, String problem) {}
}
