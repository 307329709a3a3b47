package io.shenbao.source.grid;

import java.util.SortedMap;

/** Which rows of a workbook are worth keeping: a sheet of very many may hold few that matter. */
@FunctionalInterface
public interface RowFilter {

  /** All of them. */
  RowFilter ALL = (row, cells) -> true;

  /**
   * Asked of each row once it is read, those of a sheet in their order.
   *
   * @param row from 0
   * @param cells by column; at least one
   */
  boolean keeps(int row, SortedMap<Integer, GridCell> cells);
}
