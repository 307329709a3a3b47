package io.shenbao.workbook;

import io.shenbao.programme.Field;
import io.shenbao.programme.Items;
import io.shenbao.source.Astray;
import io.shenbao.source.Layout;
import io.shenbao.source.WorkedExample;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/** A sheet with a table that has a row an item. */
final class TableSheet {

  /** Rows that are ready to be filled in; there may be more. */
  private static final int EMPTY_ROWS = 20;

  private final Pen pen;
  private final Sheet sheet;
  private final Items list;
  private final @Nullable Items parent;
  private final List<Field> columns;

  /** The column of the first field. */
  private final int first;

  private int next = Geometry.FIRST_ITEM;

  private TableSheet(Pen pen, Sheet sheet, Layout.Table layout) {
    this.pen = pen;
    this.sheet = sheet;
    this.list = layout.list();
    this.parent = layout.parent();
    this.columns = Layout.columns(list);
    this.first = Geometry.firstColumn(layout);
  }

  static void write(Pen pen, Sheet sheet, Layout.Table layout) {
    new TableSheet(pen, sheet, layout).write();
  }

  private void write() {
    Heading.write(pen, sheet, list, columns, first, parentLabel());
    example();
    if (parent == null) {
      items(Pen.pointer(list.path()), "");
    } else {
      sheet.getRow(Layout.KEY_ROW).createCell(Layout.LABEL_COLUMN).setCellValue(Layout.PARENT);
      innerItems(parent);
    }
    pen.filled().astray().stream()
        .filter(one -> one.list().path().equals(list.path()))
        .forEach(this::astray);
    emptyRows();
    expect();
    validate();
    int last = first + columns.size() - 1;
    Paper.set(sheet, Layout.LABEL_COLUMN, last, List.of(Layout.TITLE_ROW, Layout.HEADER_ROW));
  }

  private String parentLabel() {
    if (parent == null) {
      return "";
    }
    String star = Duty.of(pen.form(), list) == Duty.REQUIRED ? "*" : "";
    return star + Layout.parentLabel(parent);
  }

  /** A row that shows how to fill in the others, and is never read. */
  private void example() {
    Row row = sheet.createRow(Geometry.EXAMPLE_ROW);
    Map<String, String> texts = pen.examples().row(list);
    if (parent != null) {
      String name = pen.examples().row(parent).getOrDefault(parent.keyField(), "");
      pen.put(row, Layout.LABEL_COLUMN, WorkedExample.MARK + name, pen.styles().example());
    }
    for (int i = 0; i < columns.size(); i++) {
      String mark = first + i == Layout.LABEL_COLUMN ? WorkedExample.MARK : "";
      String text = mark + texts.getOrDefault(columns.get(i).key(), "");
      pen.put(row, first + i, text, pen.styles().example());
    }
    Lines.fit(row, 1);
  }

  private void innerItems(Items outerList) {
    JsonPointer outer = Pen.pointer(outerList.path());
    for (int i = 0; i < pen.filled().size(outer); i++) {
      JsonPointer item = outer.appendIndex(i);
      String name = pen.filled().text(item.appendProperty(String.valueOf(outerList.keyField())));
      items(item.appendProperty(list.key()), name);
    }
  }

  /**
   * A row for each item of a list.
   *
   * @param owner what the item around the list is called
   */
  private void items(JsonPointer items, String owner) {
    for (int i = 0; i < pen.filled().size(items); i++) {
      Row row = row(owner);
      JsonPointer item = items.appendIndex(i);
      for (int j = 0; j < columns.size(); j++) {
        Field field = columns.get(j);
        pen.value(row, first + j, field, item.appendProperty(field.key()));
      }
      Lines.fit(row, 1);
      pen.places().put(item, row.getCell(Layout.LABEL_COLUMN));
    }
  }

  /** A row that counts for nothing, as it was typed. */
  private void astray(Astray one) {
    Row row = row(one.parent());
    for (int i = 0; i < columns.size(); i++) {
      String text = one.values().getOrDefault(columns.get(i).key(), "");
      pen.put(row, first + i, text, pen.styles().input(Duty.of(pen.form(), columns.get(i))));
    }
    Lines.fit(row, 1);
    pen.places().putAstray(one.origin(), row.getCell(Layout.LABEL_COLUMN));
  }

  private Row row(String owner) {
    Row row = sheet.createRow(next++);
    if (parent != null) {
      Duty duty = Duty.of(pen.form(), list) == Duty.REQUIRED ? Duty.REQUIRED : Duty.CONDITIONAL;
      pen.put(row, Layout.LABEL_COLUMN, owner, pen.styles().input(duty));
    }
    return row;
  }

  private void emptyRows() {
    for (int i = 0; i < EMPTY_ROWS; i++) {
      Row row = row("");
      for (int j = 0; j < columns.size(); j++) {
        pen.empty(row, first + j, columns.get(j));
      }
      Lines.fit(row, 1);
    }
  }

  /** Where the list's first row is expected, in each of the items around it. */
  private void expect() {
    Cell start = sheet.getRow(Geometry.FIRST_ITEM).getCell(Layout.LABEL_COLUMN);
    pen.places().put(Pen.pointer(list.path()), start);
    if (parent != null) {
      JsonPointer outer = Pen.pointer(parent.path());
      for (int i = 0; i < pen.filled().size(outer); i++) {
        pen.places().put(outer.appendIndex(i).appendProperty(list.key()), start);
      }
    }
  }

  private void validate() {
    for (Field field : columns) {
      Stretch cells = pen.geometry().column(field.path()).orElseThrow();
      pen.validate(sheet, field, columns, first, cells);
    }
    if (parent != null) {
      Stretch cells = pen.geometry().parents(list).orElseThrow();
      String name = Layout.parentLabel(parent);
      String prompt = "选择“" + parent.sheet() + "”表中已填写的名称";
      pen.offers()
          .parents(parent)
          .ifPresent(names -> Validations.list(sheet, names, name, prompt, cells));
    }
  }
}
