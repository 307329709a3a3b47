package io.shenbao.source.word;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts the rows of a table together: which cell is merged over which rows. */
final class TableShape {

  private static final int MOST_WIDTHS = 500;

  private record Open(int row, int column, int columns, List<WordBlock> blocks) {}

  private final List<WordCell> cells = new ArrayList<>();
  private Map<Integer, Open> open = new LinkedHashMap<>();
  private Map<Integer, Open> next = new LinkedHashMap<>();
  private final List<Integer> widths = new ArrayList<>();
  private int rows;
  private int column;

  /** A column of the grid, which is so wide. */
  void width(int twips) {
    if (widths.size() < MOST_WIDTHS) {
      widths.add(twips);
    }
  }

  /** A row begins, after some columns that it leaves out. */
  void row(int before) {
    next = new LinkedHashMap<>();
    column = before;
  }

  /**
   * A cell of the row.
   *
   * @param continues whether it belongs to the cell above
   */
  void cell(int columns, boolean continues, List<WordBlock> blocks) {
    Open above = open.get(column);
    boolean belongs = continues && above != null && above.columns() == columns;
    next.put(column, belongs ? above : new Open(rows, column, columns, blocks));
    column += columns;
  }

  /** The row ends. */
  void end() {
    open.forEach(
        (at, one) -> {
          if (next.get(at) != one) {
            close(one);
          }
        });
    open = next;
    rows++;
  }

  Table table() {
    open.values().forEach(this::close);
    cells.sort(
        (one, other) ->
            one.row() == other.row()
                ? Integer.compare(one.column(), other.column())
                : Integer.compare(one.row(), other.row()));
    return new Table(cells, rows, widths);
  }

  private void close(Open one) {
    cells.add(
        new WordCell(
            one.row(),
            one.column(),
            Math.max(1, rows - one.row()),
            one.columns(),
            List.copyOf(one.blocks())));
  }
}
