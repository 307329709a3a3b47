package io.shenbao.source.word;

import java.util.ArrayList;
import java.util.List;

/** A table with its merges resolved. */
public final class Table implements WordBlock {

  private final List<WordCell> cells;
  private final List<Integer> widths;
  private final List<List<WordCell>> starting = new ArrayList<>();
  private final List<List<WordCell>> across = new ArrayList<>();

  /**
   * @param cells by row and column
   * @param rows how many there are
   * @param widths of its columns, as far as it says
   */
  Table(List<WordCell> cells, int rows, List<Integer> widths) {
    this.cells = List.copyOf(cells);
    this.widths = List.copyOf(widths);
    for (int row = 0; row < rows; row++) {
      starting.add(new ArrayList<>());
      across.add(new ArrayList<>());
    }
    for (WordCell cell : cells) {
      starting.get(cell.row()).add(cell);
      for (int row = cell.row(); row < cell.row() + cell.rows() && row < rows; row++) {
        across.get(row).add(cell);
      }
    }
    across.forEach(row -> row.sort((a, b) -> Integer.compare(a.column(), b.column())));
  }

  public List<WordCell> cells() {
    return cells;
  }

  /** The widths of the columns of its grid, in twentieths of a point, as far as it says. */
  public List<Integer> widths() {
    return widths;
  }

  public int rows() {
    return starting.size();
  }

  /** The cells that begin in a row, in their order. */
  public List<WordCell> row(int row) {
    return starting.get(row);
  }

  /** All that stand in a row, those from above too, in their order. */
  public List<WordCell> across(int row) {
    return across.get(row);
  }
}
