package io.shenbao.workbook;

import io.shenbao.programme.Field;
import io.shenbao.programme.FieldType;
import io.shenbao.programme.Node;
import io.shenbao.source.Layout;
import io.shenbao.source.WorkedExample;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import tools.jackson.core.JsonPointer;

/** A sheet with a table of fixed rows, and single fields below it. */
final class FixedRowsSheet {

  private static final int TALL = 4;

  private final Pen pen;
  private final Sheet sheet;
  private final List<Field> columns;
  private final int lastColumn;

  private FixedRowsSheet(Pen pen, Sheet sheet, List<Field> columns) {
    this.pen = pen;
    this.sheet = sheet;
    this.columns = columns;
    this.lastColumn = Layout.VALUE_COLUMN + columns.size() - 1;
  }

  static void write(Pen pen, Sheet sheet, Layout.FixedRows layout) {
    List<Field> columns = Layout.columns(layout.grid());
    Heading.write(pen, sheet, layout.grid(), columns, Layout.VALUE_COLUMN, "项目");
    FixedRowsSheet grid = new FixedRowsSheet(pen, sheet, columns);
    grid.example();
    layout.grid().children().values().forEach(grid::row);
    layout.more().forEach(grid::more);
    JsonPointer pointer = Pen.pointer(layout.grid().path());
    Row first = sheet.getRow(Geometry.FIRST_ITEM);
    pen.places().put(pointer, Spot.of(first.getCell(Layout.VALUE_COLUMN)));
    Paper.set(
        sheet, Layout.LABEL_COLUMN, grid.lastColumn, List.of(Layout.TITLE_ROW, Layout.HEADER_ROW));
  }

  private void example() {
    Row row = sheet.createRow(Geometry.EXAMPLE_ROW);
    pen.put(row, Layout.LABEL_COLUMN, WorkedExample.MARK, pen.styles().example());
    for (int i = 0; i < columns.size(); i++) {
      String text = pen.examples().of(columns.get(i));
      pen.put(row, Layout.VALUE_COLUMN + i, text, pen.styles().example());
    }
    Lines.fit(row, 1);
  }

  private void row(Node node) {
    Row row = sheet.createRow(sheet.getLastRowNum() + 1);
    row.createCell(Layout.KEY_COLUMN).setCellValue(node.key());
    String hint = node.caption().hint();
    String label = node.caption().label() + (hint.isEmpty() ? "" : "（" + hint + "）");
    pen.put(row, Layout.LABEL_COLUMN, label, pen.styles().label());
    JsonPointer pointer = Pen.pointer(node.path());
    int column = Layout.VALUE_COLUMN;
    for (Node child : node.children().values()) {
      if (child instanceof Field field) {
        Cell cell = pen.value(row, column++, field, pointer.appendProperty(field.key()));
        pen.validate(sheet, field, columns, Layout.VALUE_COLUMN, Stretch.of(Spot.of(cell)));
      }
    }
    Lines.fit(row, 1);
    pen.places().put(pointer, Spot.of(row.getCell(Layout.VALUE_COLUMN)));
  }

  /** A field below the table, after an empty row. */
  private void more(Field field) {
    boolean isFirst = sheet.getRow(sheet.getLastRowNum()).getCell(Layout.KEY_COLUMN) != null;
    Row row = sheet.createRow(sheet.getLastRowNum() + (isFirst ? 2 : 1));
    row.createCell(Layout.KEY_COLUMN).setCellValue(field.path());
    pen.put(row, Layout.LABEL_COLUMN, pen.title(field), pen.styles().label());
    Duty duty = Duty.of(pen.form(), field);
    Cell cell = pen.value(row, Layout.VALUE_COLUMN, field, Pen.pointer(field.path()));
    pen.hint(cell, field);
    if (lastColumn > Layout.VALUE_COLUMN) {
      for (int i = Layout.VALUE_COLUMN + 1; i <= lastColumn; i++) {
        pen.put(row, i, "", pen.styles().input(duty));
      }
      int at = row.getRowNum();
      sheet.addMergedRegion(new CellRangeAddress(at, at, Layout.VALUE_COLUMN, lastColumn));
    }
    Lines.fit(row, field.type() == FieldType.PROSE ? TALL : 1);
    pen.validate(sheet, field, List.of(field), Layout.VALUE_COLUMN, Stretch.of(Spot.of(cell)));
  }
}
