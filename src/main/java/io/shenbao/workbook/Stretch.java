package io.shenbao.workbook;

import org.apache.poi.ss.util.CellReference;

/**
 * Cells below each other.
 *
 * @param first row, from 0
 * @param last row, inclusive
 */
record Stretch(String sheet, int column, int first, int last) {

  static Stretch of(Spot spot) {
    return new Stretch(spot.sheet(), spot.column(), spot.row(), spot.row());
  }

  /** As formulas have it, fixed: {@code '场景实例'!$B$5:$B$500}. */
  String range() {
    return top()
        + (first == last ? "" : ":" + new CellReference(last, column, true, true).formatAsString());
  }

  /** Its first cell, fixed. */
  String top() {
    return Spot.quoted(sheet) + new CellReference(first, column, true, true).formatAsString();
  }

  /** Whether the other goes on where this one ends. */
  boolean isBefore(Stretch other) {
    return sheet.equals(other.sheet()) && column == other.column() && last + 1 == other.first();
  }

  Stretch upTo(Stretch other) {
    return new Stretch(sheet, column, first, other.last());
  }
}
