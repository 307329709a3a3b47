package io.shenbao.source.grid;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A row.
 *
 * @param number from 0
 * @param cells those that are not blank, by their column from 0
 */
public record GridRow(int number, boolean hidden, SortedMap<Integer, GridCell> cells) {

  /** The cell in a column; null when it is blank. */
  public @Nullable GridCell cell(int column) {
    return cells.get(column);
  }
}
