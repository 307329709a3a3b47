package io.shenbao.source.word;

import java.util.Comparator;
import java.util.List;

/**
 * A table with its merges resolved.
 *
 * @param cells by row and column
 * @param rows how many there are
 */
public record Table(List<Cell> cells, int rows) implements Block {

  /** The cells that begin in a row, in their order. */
  public List<Cell> row(int row) {
    return cells.stream().filter(cell -> cell.row() == row).toList();
  }

  /** All that stand in a row, those from above too, in their order. */
  public List<Cell> across(int row) {
    return cells.stream()
        .filter(cell -> cell.isIn(row))
        .sorted(Comparator.comparing(Cell::column))
        .toList();
  }
}
