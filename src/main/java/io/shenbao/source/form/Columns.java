package io.shenbao.source.form;

import io.shenbao.programme.Field;
import io.shenbao.source.word.Table;
import io.shenbao.source.word.WordCell;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Columns of a table by their heading cells.
 *
 * @param headings all cells of the heading row
 */
record Columns<T>(List<WordCell> headings, Map<WordCell, T> meant) {

  /** The cells of a row that stand below the headings. */
  Map<T, WordCell> of(Table table, int row) {
    List<WordCell> cells = table.across(row);
    boolean same = cells.size() == headings.size();
    Map<T, WordCell> found = new LinkedHashMap<>();
    meant.forEach(
        (heading, what) -> {
          WordCell cell = same ? cells.get(headings.indexOf(heading)) : below(cells, heading);
          if (cell != null) {
            found.putIfAbsent(what, cell);
          }
        });
    return found;
  }

  private static @Nullable WordCell below(List<WordCell> cells, WordCell heading) {
    WordCell best = null;
    int most = 0;
    for (WordCell cell : cells) {
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

  static Map<Field, TypedText> passages(Map<Field, WordCell> cells) {
    Map<Field, TypedText> passages = new LinkedHashMap<>();
    cells.forEach((field, cell) -> passages.put(field, TypedText.of(cell)));
    return passages;
  }
}
