package io.shenbao.source.word;

import java.util.List;

/**
 * A cell of a table, with all that it is merged over.
 *
 * @param row its first, from 0
 * @param column its first column of the table's grid, from 0
 * @param rows how many it takes
 * @param columns how many it takes
 */
public record WordCell(int row, int column, int rows, int columns, List<WordBlock> blocks) {

  /** Whether it takes part of a row. */
  public boolean isIn(int other) {
    return other >= row && other < row + rows;
  }

  /** Whether it stands above or below another, seen by its columns. */
  public boolean isOver(WordCell other) {
    return column < other.column + other.columns && other.column < column + columns;
  }
}
