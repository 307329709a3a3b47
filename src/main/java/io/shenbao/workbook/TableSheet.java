package io.shenbao.workbook;

import io.shenbao.programme.Field;
import io.shenbao.programme.Items;
import io.shenbao.source.Layout;
import io.shenbao.source.WorkedExample;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.jspecify.annotations.Nullable;

/** A sheet with a table that has a row an item. */
final class TableSheet {

  /** Rows that are ready to be filled in; there may be more. */
  static final int EMPTY_ROWS = 20;

  private final Pen pen;
  private final Sheet sheet;
  private final Items list;
  private final @Nullable Items parent;
  private final List<Field> columns;

  /** The column of the first field. */
  private final int first;

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
    if (parent != null) {
      sheet.getRow(Layout.KEY_ROW).createCell(Layout.LABEL_COLUMN).setCellValue(Layout.PARENT);
    }
    emptyRows();
    Cell start = sheet.getRow(Geometry.FIRST_ITEM).getCell(Layout.LABEL_COLUMN);
    pen.places().put(Pen.pointer(list.path()), Spot.of(start));
    pen.table(new DrawnTable(sheet.getSheetName(), list, parent, first));
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

  private void emptyRows() {
    for (int i = 0; i < EMPTY_ROWS; i++) {
      Row row = sheet.createRow(Geometry.FIRST_ITEM + i);
      if (parent != null) {
        Duty duty = Duty.of(pen.form(), list) == Duty.REQUIRED ? Duty.REQUIRED : Duty.CONDITIONAL;
        pen.put(row, Layout.LABEL_COLUMN, "", pen.styles().input(duty));
      }
      for (int j = 0; j < columns.size(); j++) {
        pen.empty(row, first + j, columns.get(j));
      }
      Lines.fit(row, 1);
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
