package io.shenbao.source.grid;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A sheet.
 *
 * @param rows those with a cell that is not blank, by their number from 0
 * @param merges the areas whose cells were made one
 * @param hiddenColumns numbers from 0
 */
public record GridSheet(
    String name,
    boolean hidden,
    SortedMap<Integer, GridRow> rows,
    List<Merge> merges,
    Set<Integer> hiddenColumns) {

  private static final int LETTERS = 26;

  /** Cells that were made one; numbers from 0, the last ones included. */
  public record Merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {

    /** Whether a cell is one of them. */
    public boolean holds(int row, int column) {
      return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }
  }

  /** The cell at a place from 0; null when it is blank. */
  public @Nullable GridCell cell(int row, int column) {
    GridRow there = rows.get(row);
    return there == null ? null : there.cell(column);
  }

  /** The merge that a cell is part of. */
  public Optional<Merge> merge(int row, int column) {
    return merges.stream().filter(merge -> merge.holds(row, column)).findFirst();
  }

  /** Whether none of what a cell, or the one that it was made part of, covers is shown. */
  public boolean isHidden(int row, int column) {
    Merge area = merge(row, column).orElseGet(() -> new Merge(row, row, column, column));
    return hidden
        || IntStream.rangeClosed(area.firstRow(), area.lastRow()).allMatch(this::isRowHidden)
        || IntStream.rangeClosed(area.firstColumn(), area.lastColumn())
            .allMatch(hiddenColumns::contains);
  }

  private boolean isRowHidden(int row) {
    GridRow there = rows.get(row);
    return there != null && there.hidden();
  }

  /** A place from 0 as people write it: {@code C4}. */
  public static String address(int row, int column) {
    return letters(column) + (row + 1);
  }

  /** A column from 0 as people write it: {@code C}. */
  public static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest >= 0; rest = rest / LETTERS - 1) {
      letters.insert(0, (char) ('A' + rest % LETTERS));
    }
    return letters.toString();
  }
}
