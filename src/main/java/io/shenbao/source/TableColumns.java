package io.shenbao.source;

import io.shenbao.programme.Field;
import io.shenbao.source.grid.GridCell;
import io.shenbao.source.grid.GridRow;
import io.shenbao.source.grid.GridSheet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * A table's columns, as the keys in its hidden row name them.
 *
 * @param there the fields by the numbers of their columns
 * @param lacking what it should have and has not
 */
record TableColumns(Map<Integer, Field> there, List<Field> lacking) {

  static TableColumns of(GridSheet sheet, Layout.Sheet layout, TemplateGaps gaps) {
    List<Field> fields = Layout.columns(layout.nodes().get(0));
    Map<Integer, Field> columns = new LinkedHashMap<>();
    keys(sheet)
        .forEach(
            (column, cell) ->
                fields.stream()
                    .filter(field -> field.key().equals(Taken.key(cell)))
                    .filter(field -> !columns.containsValue(field))
                    .findFirst()
                    .ifPresent(field -> columns.put(column, field)));
    return new TableColumns(columns, gaps.columns(sheet, layout, columns.values()));
  }

  /** The column in which an inner list's rows name the item of the outer one. */
  static int parent(GridSheet sheet) {
    for (Map.Entry<Integer, GridCell> cell : keys(sheet).entrySet()) {
      if (Taken.key(cell.getValue()).equals(Layout.PARENT)) {
        return cell.getKey();
      }
    }
    return Layout.LABEL_COLUMN;
  }

  private static SortedMap<Integer, GridCell> keys(GridSheet sheet) {
    GridRow keys = sheet.rows().get(Layout.KEY_ROW);
    return keys == null ? Collections.emptySortedMap() : keys.cells();
  }
}
