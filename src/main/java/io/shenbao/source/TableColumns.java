package io.shenbao.source;

import io.shenbao.programme.Field;
import io.shenbao.programme.Items;
import io.shenbao.source.grid.GridCell;
import io.shenbao.source.grid.GridRow;
import io.shenbao.source.grid.GridSheet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;

/**
 * A table's columns. Its headings, which people see, count before the keys in its hidden row; where
 * the two differ, or the keys are gone, that is said.
 *
 * @param there the fields by the numbers of their columns
 * @param lacking what it should have and has not
 * @param parent in which column an inner list's rows name the item of the outer one; else -1
 * @param firstRow the first one below the headings
 */
record TableColumns(
    SortedMap<Integer, Field> there, List<Field> lacking, int parent, int firstRow) {

  /** Headings are looked for in so many rows. */
  private static final int MOST_ROWS = 5;

  /**
   * Finds them.
   *
   * @param others columns that hold something else of the form
   */
  static TableColumns of(
      GridSheet sheet, Layout.Sheet layout, List<Integer> others, TemplateGaps gaps, Taken taken) {
    List<Field> fields = Layout.columns(layout.nodes().get(0));
    Labels<Field> labels = new Labels<>(fields, field -> field.caption().label());
    int keys = best(number -> keyed(sheet, number, fields).size(), 0, Layout.KEY_ROW);
    Map<Integer, Field> keyed = keyed(sheet, keys, fields);
    int headings =
        best(
            number -> headed(sheet, number, labels).size(),
            (fields.size() - 1) / 2,
            keys + Layout.HEADER_ROW);
    Map<Integer, Field> headed = headed(sheet, headings, labels);
    Map<Integer, Field> once = once(headed, keyed);
    SortedMap<Integer, Field> columns = new TreeMap<>(once);
    keyed.forEach(
        (column, field) -> {
          if (!columns.containsValue(field)) {
            columns.putIfAbsent(column, field);
          }
        });
    if (keyed.isEmpty() && !once.isEmpty()) {
      taken.notes().keysLost(sheet);
    } else if (once.entrySet().stream().anyMatch(one -> differs(one, keyed))) {
      taken.notes().note(sheet, headings, "source.headings-count", sheet.name());
    }
    int parent = parent(sheet, layout, headings, keys);
    columns.remove(parent);
    headed.forEach(
        (column, field) -> {
          if (!once.containsKey(column)) {
            taken.notes().twice(sheet, headings, column, field);
          }
        });
    List<Field> lacking = gaps.columns(sheet, layout, columns.values());
    Set<Integer> known = new TreeSet<>(others);
    known.add(parent);
    known.addAll(columns.keySet());
    known.addAll(headed.keySet());
    known.addAll(sheet.hiddenColumns());
    taken.notes().ownColumns(sheet, headings, known, lacking.isEmpty());
    return new TableColumns(
        Collections.unmodifiableSortedMap(columns), lacking, parent, headings + 1);
  }

  /** The column of the first field, or of the names before it: examples begin there. */
  int first(List<Field> fields) {
    return parent >= 0
        ? parent
        : there.entrySet().stream()
            .filter(one -> one.getValue().equals(fields.get(0)))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse(Layout.LABEL_COLUMN);
  }

  private static boolean differs(Map.Entry<Integer, Field> headed, Map<Integer, Field> keyed) {
    Field key = keyed.get(headed.getKey());
    return key == null || !key.equals(headed.getValue());
  }

  /** The column in which an inner list's rows name the item of the outer one; else -1. */
  private static int parent(GridSheet sheet, Layout.Sheet layout, int headings, int keys) {
    Items outer = layout instanceof Layout.Table table ? table.parent() : null;
    if (outer == null) {
      return -1;
    }
    Labels<Items> labels = new Labels<>(List.of(outer), Layout::parentLabel);
    return column(sheet, headings, text -> !labels.of(text).isEmpty())
        .or(() -> column(sheet, keys, Layout.PARENT::equals))
        .orElse(Layout.LABEL_COLUMN);
  }

  private static Optional<Integer> column(GridSheet sheet, int row, Predicate<String> isIt) {
    return row(sheet, row).entrySet().stream()
        .filter(cell -> isIt.test(Taken.key(cell.getValue())))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static Map<Integer, Field> keyed(GridSheet sheet, int number, List<Field> fields) {
    Map<Integer, Field> keyed = new LinkedHashMap<>();
    row(sheet, number)
        .forEach(
            (column, cell) -> {
              String key = Taken.key(cell);
              fields.stream()
                  .filter(field -> field.key().equals(key))
                  .filter(field -> !keyed.containsValue(field))
                  .findFirst()
                  .ifPresent(field -> keyed.put(column, field));
            });
    return keyed;
  }

  /** The fields by their headings, of which several columns may have one. */
  private static Map<Integer, Field> headed(GridSheet sheet, int number, Labels<Field> labels) {
    Map<Integer, Field> headed = new LinkedHashMap<>();
    row(sheet, number)
        .forEach(
            (column, cell) ->
                labels.of(Taken.key(cell)).stream()
                    .findFirst()
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

  /** The first row with the most of what is counted, and more than so many; else the expected. */
  private static int best(IntUnaryOperator count, int least, int expected) {
    int best = expected;
    int most = least;
    for (int number = 0; number < MOST_ROWS; number++) {
      int here = count.applyAsInt(number);
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
