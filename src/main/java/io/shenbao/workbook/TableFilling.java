package io.shenbao.workbook;

import io.shenbao.programme.Field;
import io.shenbao.programme.Items;
import io.shenbao.source.Astray;
import io.shenbao.source.Filled;
import io.shenbao.source.Layout;
import io.shenbao.workbook.part.SheetDraft;
import io.shenbao.workbook.part.SheetRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tools.jackson.core.JsonPointer;

/** A table's items put into its sheet, a row each, and empty rows below them. */
final class TableFilling {

  private final Filling filling;
  private final Filled filled;
  private final DrawnTable table;
  private final List<Field> columns;
  private final SheetDraft sheet;
  private final SheetRow pattern;
  private final List<SheetRow> rows = new ArrayList<>();

  private TableFilling(Filling filling, DrawnTable table) {
    this.filling = filling;
    this.filled = filling.filled();
    this.table = table;
    this.columns = Layout.columns(table.list());
    this.sheet = filling.sheet(table.sheet());
    this.pattern = sheet.row(Geometry.FIRST_ITEM);
  }

  /** Fills in a table; one without rows is left as it was drawn. */
  static void of(Filling filling, DrawnTable table) {
    new TableFilling(filling, table).fill();
  }

  private void fill() {
    String list = table.list().path();
    Items parent = table.parent();
    if (parent == null) {
      items(Pen.pointer(list), "");
    } else {
      innerItems(Pen.pointer(parent.path()), parent);
    }
    filled.astray().stream().filter(one -> one.list().equals(list)).forEach(this::astray);
    if (!rows.isEmpty()) {
      sheet.cutFrom(Geometry.FIRST_ITEM);
      rows.addAll(Collections.nCopies(TableSheet.EMPTY_ROWS, pattern));
      for (int i = 0; i < rows.size(); i++) {
        sheet.put(Geometry.FIRST_ITEM + i, rows.get(i));
      }
    }
  }

  private void innerItems(JsonPointer outer, Items parent) {
    Spot start = spot(Layout.LABEL_COLUMN);
    for (int i = 0; i < filled.size(outer); i++) {
      JsonPointer item = outer.appendIndex(i);
      JsonPointer inner = item.appendProperty(table.list().key());
      filling.places().put(inner, start);
      items(inner, filled.text(item.appendProperty(String.valueOf(parent.keyField()))));
    }
  }

  /**
   * A row for each item of a list.
   *
   * @param owner what the item around the list is called
   */
  private void items(JsonPointer items, String owner) {
    for (int i = 0; i < filled.size(items); i++) {
      JsonPointer item = items.appendIndex(i);
      SheetRow row = row(owner);
      int column = table.first();
      for (Field field : columns) {
        JsonPointer value = item.appendProperty(field.key());
        Spot spot = spot(column++);
        row = field.isComputed() ? row : filling.value(row, spot, value);
        filling.places().put(value, spot);
      }
      filling.places().put(item, spot(Layout.LABEL_COLUMN));
      rows.add(row);
    }
  }

  /** A row that counts for nothing, as it was typed. */
  private void astray(Astray one) {
    SheetRow row = row(one.parent());
    int column = table.first();
    for (Field field : columns) {
      row = filling.text(row, spot(column++), one.values().getOrDefault(field.key(), ""));
    }
    filling.places().putAstray(one.origin(), spot(Layout.LABEL_COLUMN));
    rows.add(row);
  }

  private SheetRow row(String owner) {
    return table.parent() == null
        ? pattern
        : filling.text(pattern, spot(Layout.LABEL_COLUMN), owner);
  }

  /** A cell of the row that comes next. */
  private Spot spot(int column) {
    return new Spot(table.sheet(), Geometry.FIRST_ITEM + rows.size(), column);
  }
}
