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
import java.util.TreeMap;

/**
 * A table's columns. Its headings, which people see, count before the keys in its hidden row; where
 * the two differ, or the keys are gone, that is said.
 *
 * @param there the fields by the numbers of their columns
 * @param lacking what it should have and has not
 * @param firstRow the first one below the headings
 */
record TableColumns(SortedMap<Integer, Field> there, List<Field> lacking, int firstRow) {

  /** Headings are looked for in so many rows. */
  private static final int MOST_ROWS = 5;

  static TableColumns of(GridSheet sheet, Layout.Sheet layout, TemplateGaps gaps, Taken taken) {
    List<Field> fields = Layout.columns(layout.nodes().get(0));
    Map<Integer, Field> keyed = keyed(sheet, fields);
    int headings = hasKeys(sheet, fields) ? Layout.HEADER_ROW : headings(sheet, fields);
    Map<Integer, Field> headed = headed(sheet, headings, fields);
    Map<Integer, Field> once = once(headed, keyed);
    SortedMap<Integer, Field> columns = new TreeMap<>(once);
    keyed.forEach(
        (column, field) -> {
          if (!columns.containsValue(field)) {
            columns.putIfAbsent(column, field);
          }
        });
    if (keyed.isEmpty() && !once.isEmpty()) {
      taken.note(sheet, headings, "source.keys-lost", sheet.name());
    } else if (once.entrySet().stream().anyMatch(one -> differs(one, keyed))) {
      taken.note(sheet, headings, "source.headings-count", sheet.name());
    }
    row(sheet, headings)
        .forEach(
            (column, cell) -> {
              if (headed.containsKey(column) && !once.containsKey(column)) {
                taken.twice(sheet, headings, column, headed.get(column));
              } else if (column > Layout.LABEL_COLUMN && !columns.containsKey(column)) {
                taken.ownColumn(sheet, headings, column);
              }
            });
    return new TableColumns(
        Collections.unmodifiableSortedMap(columns),
        gaps.columns(sheet, layout, columns.values()),
        headings + 1);
  }

  private static boolean differs(Map.Entry<Integer, Field> headed, Map<Integer, Field> keyed) {
    Field key = keyed.get(headed.getKey());
    return key == null || !key.equals(headed.getValue());
  }

  /** The column in which an inner list's rows name the item of the outer one. */
  static int parent(GridSheet sheet) {
    for (Map.Entry<Integer, GridCell> cell : row(sheet, Layout.KEY_ROW).entrySet()) {
      if (Taken.key(cell.getValue()).equals(Layout.PARENT)) {
        return cell.getKey();
      }
    }
    return Layout.LABEL_COLUMN;
  }

  private static boolean hasKeys(GridSheet sheet, List<Field> fields) {
    return row(sheet, Layout.KEY_ROW).values().stream()
        .map(Taken::key)
        .anyMatch(
            key ->
                key.equals(Layout.PARENT)
                    || fields.stream().anyMatch(field -> field.key().equals(key)));
  }

  private static Map<Integer, Field> keyed(GridSheet sheet, List<Field> fields) {
    Map<Integer, Field> keyed = new LinkedHashMap<>();
    row(sheet, Layout.KEY_ROW)
        .forEach(
            (column, cell) ->
                fields.stream()
                    .filter(field -> field.key().equals(Taken.key(cell)))
                    .filter(field -> !keyed.containsValue(field))
                    .findFirst()
                    .ifPresent(field -> keyed.put(column, field)));
    return keyed;
  }

  /** The fields by their headings, of which several columns may have one. */
  private static Map<Integer, Field> headed(GridSheet sheet, int number, List<Field> fields) {
    Map<Integer, Field> headed = new LinkedHashMap<>();
    row(sheet, number)
        .forEach(
            (column, cell) ->
                HeadingText.field(Taken.key(cell), fields)
                    .ifPresent(field -> headed.put(column, field)));
    return headed;
  }

  /** Of several columns with one heading the one whose key says the same, else the first. */
  private static Map<Integer, Field> once(Map<Integer, Field> headed, Map<Integer, Field> keyed) {
    Map<Integer, Field> once = new LinkedHashMap<>(headed);
    once.entrySet().removeIf(one -> differs(one, keyed));
    headed.forEach(
        (column, field) -> {
          if (!once.containsValue(field)) {
            once.put(column, field);
          }
        });
    return once;
  }

  /** The row with the most headings, at least half of them all. */
  private static int headings(GridSheet sheet, List<Field> fields) {
    int best = Layout.HEADER_ROW;
    int most = (fields.size() - 1) / 2;
    for (int number = 0; number < MOST_ROWS; number++) {
      int here = headed(sheet, number, fields).size();
      if (here > most) {
        most = here;
        best = number;
      }
    }
    return best;
  }

  private static SortedMap<Integer, GridCell> row(GridSheet sheet, int number) {
    GridRow row = sheet.rows().get(number);
    return row == null ? Collections.emptySortedMap() : row.cells();
  }
}
