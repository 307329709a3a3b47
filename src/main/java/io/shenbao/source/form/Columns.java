package io.shenbao.source.form;

import io.shenbao.programme.Field;
import io.shenbao.source.word.Cell;
import io.shenbao.source.word.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Columns of a table by their heading cells.
 *
 * @param headings all cells of the heading row
 */
record Columns<T>(List<Cell> headings, Map<Cell, T> meant) {

  /** The cells of a row that stand below the headings. */
  Map<T, Cell> of(Table table, int row) {
    List<Cell> cells = table.across(row);
    boolean same = cells.size() == headings.size();
    Map<T, Cell> found = new LinkedHashMap<>();
    meant.forEach(
        (heading, what) -> {
          Cell cell = same ? cells.get(headings.indexOf(heading)) : below(cells, heading);
          if (cell != null) {
            found.putIfAbsent(what, cell);
          }
        });
    return found;
  }

  private static @Nullable Cell below(List<Cell> cells, Cell heading) {
    Cell best = null;
    int most = 0;
    for (Cell cell : cells) {
      int common =
          Math.min(cell.column() + cell.columns(), heading.column() + heading.columns())
              - Math.max(cell.column(), heading.column());
      if (common > most) {
        most = common;
        best = cell;
      }
    }
    return best;
  }

  static Map<Field, Passage> passages(Map<Field, Cell> cells) {
    Map<Field, Passage> passages = new LinkedHashMap<>();
    cells.forEach((field, cell) -> passages.put(field, Passage.of(cell)));
    return passages;
  }
}
