package io.shenbao.workbook;

import io.shenbao.programme.Field;
import io.shenbao.programme.Items;
import io.shenbao.programme.Node;
import io.shenbao.programme.Programme;
import io.shenbao.source.Layout;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where each field of a form stands in its workbook, known before anything is written. */
final class Geometry {

  /** The row of a table in which its example stands; the first item's row comes next. */
  static final int EXAMPLE_ROW = Layout.FIRST_ROW;

  static final int FIRST_ITEM = EXAMPLE_ROW + 1;

  /** Formulas and drop-downs reach so far below a table's first row. */
  private static final int ROOM = 500;

  private final Map<String, Spot> single = new LinkedHashMap<>();
  private final Map<String, Stretch> columns = new LinkedHashMap<>();
  private final Map<String, Stretch> parents = new LinkedHashMap<>();

  /**
   * @param most rows of a table
   */
  Geometry(Programme programme, int most) {
    int last = FIRST_ITEM + ROOM + most;
    for (Layout.Sheet sheet : Layout.of(programme)) {
      if (sheet instanceof Layout.Fields fields) {
        fields(fields);
      } else if (sheet instanceof Layout.FixedRows rows) {
        fixedRows(rows);
      } else if (sheet instanceof Layout.Table table) {
        table(table, last);
      }
    }
  }

  private void fields(Layout.Fields layout) {
    int row = 1;
    for (Node node : layout.nodes()) {
      single.put(node.path(), new Spot(layout.name(), row++, Layout.VALUE_COLUMN));
    }
  }

  private void fixedRows(Layout.FixedRows layout) {
    int row = FIRST_ITEM;
    for (Node node : layout.grid().children().values()) {
      int column = Layout.VALUE_COLUMN;
      for (Field field : Layout.columns(layout.grid())) {
        String path = node.path() + "." + field.key();
        single.put(path, new Spot(layout.name(), row, column++));
      }
      row++;
    }
    for (Field field : layout.more()) {
      single.put(field.path(), new Spot(layout.name(), ++row, Layout.VALUE_COLUMN));
    }
  }

  private void table(Layout.Table layout, int last) {
    int column = firstColumn(layout);
    for (Field field : Layout.columns(layout.list())) {
      columns.put(field.path(), new Stretch(layout.name(), column++, FIRST_ITEM, last));
    }
    if (layout.parent() != null) {
      parents.put(
          layout.list().path(), new Stretch(layout.name(), Layout.LABEL_COLUMN, FIRST_ITEM, last));
    }
  }

  /** The first column of a table's fields. */
  static int firstColumn(Layout.Table layout) {
    return Layout.LABEL_COLUMN + (layout.parent() == null ? 0 : 1);
  }

  /** The cell of a field that stands in no list. */
  Optional<Spot> cell(String path) {
    return Optional.ofNullable(single.get(path));
  }

  /** The cells of a list's field. */
  Optional<Stretch> column(String path) {
    return Optional.ofNullable(columns.get(path));
  }

  /** The cells in which the rows of an inner list name what they belong to. */
  Optional<Stretch> parents(Items list) {
    return Optional.ofNullable(parents.get(list.path()));
  }

  /** All cells of the fields of a table. */
  List<Stretch> columns(Items list) {
    return Layout.columns(list).stream().map(Field::path).map(columns::get).toList();
  }
}
