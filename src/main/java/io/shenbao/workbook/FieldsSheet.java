package io.shenbao.workbook;

import io.shenbao.programme.Field;
import io.shenbao.programme.FieldType;
import io.shenbao.programme.Node;
import io.shenbao.source.Layout;
import io.shenbao.source.WorkedExample;
import io.shenbao.wording.Plain;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import tools.jackson.core.JsonPointer;

/** A sheet of single fields, a row each. */
final class FieldsSheet {

  private static final int BOUNDS_COLUMN = Layout.VALUE_COLUMN + 1;
  private static final int EXAMPLE_COLUMN = Layout.VALUE_COLUMN + 2;
  private static final List<Integer> WIDTHS = List.of(28, 60, 20, 34);

  /** What is shown of an example, in characters. */
  private static final int EXAMPLE = 80;

  /** Lines of a text that is as long as one likes, and of one that is not. */
  private static final int LONG = 8;

  private static final int LIMITED = 6;

  private final Pen pen;
  private final Sheet sheet;

  private FieldsSheet(Pen pen, Sheet sheet) {
    this.pen = pen;
    this.sheet = sheet;
  }

  static void write(Pen pen, Sheet sheet, Layout.Fields layout) {
    new FieldsSheet(pen, sheet).write(layout);
    Paper.set(sheet, Layout.LABEL_COLUMN, EXAMPLE_COLUMN, List.of(0));
  }

  private void write(Layout.Fields layout) {
    for (int i = 0; i < WIDTHS.size(); i++) {
      sheet.setColumnWidth(Layout.LABEL_COLUMN + i, WIDTHS.get(i) * 256);
    }
    sheet.createFreezePane(Layout.VALUE_COLUMN, 1);
    Row head = sheet.createRow(0);
    List<String> titles = List.of("项目（*为必填）", Layout.VALUES, "单位/限制", "示例");
    for (int i = 0; i < titles.size(); i++) {
      pen.put(head, Layout.LABEL_COLUMN + i, titles.get(i), pen.styles().header());
    }
    int at = 1;
    for (Node node : layout.nodes()) {
      Row row = sheet.createRow(at++);
      row.createCell(Layout.KEY_COLUMN).setCellValue(node.path());
      if (node instanceof Field field) {
        field(row, field);
      } else {
        heading(row, node);
      }
    }
  }

  private void heading(Row row, Node node) {
    Cell cell = pen.put(row, Layout.LABEL_COLUMN, node.caption().label(), pen.styles().group());
    for (int i = Layout.VALUE_COLUMN; i <= EXAMPLE_COLUMN; i++) {
      pen.put(row, i, "", pen.styles().group());
    }
    int at = row.getRowNum();
    sheet.addMergedRegion(new CellRangeAddress(at, at, Layout.LABEL_COLUMN, EXAMPLE_COLUMN));
    pen.hint(cell, node);
    pen.places().put(Pen.pointer(node.path()), Spot.of(cell));
  }

  private void field(Row row, Field field) {
    JsonPointer pointer = Pen.pointer(field.path());
    pen.put(row, Layout.LABEL_COLUMN, pen.title(field), pen.styles().label());
    pen.hint(pen.value(row, Layout.VALUE_COLUMN, field, pointer), field);
    pen.put(row, BOUNDS_COLUMN, bounds(field), pen.styles().note());
    String example = pen.examples().of(field);
    String shown = example.isEmpty() ? "" : WorkedExample.MARK + Plain.clip(example, EXAMPLE);
    pen.put(row, EXAMPLE_COLUMN, shown, pen.styles().example());
    Lines.fit(row, room(field));
    Spot spot = new Spot(sheet.getSheetName(), row.getRowNum(), Layout.VALUE_COLUMN);
    pen.validate(sheet, field, List.of(field), Layout.VALUE_COLUMN, Stretch.of(spot));
  }

  /** Unit, limit, and when the field is asked for. */
  private String bounds(Field field) {
    String bounds = Pen.bounds(field);
    String when = Relevance.of(pen.form(), field).said(pen.form());
    return bounds.isEmpty() || when.isEmpty() ? bounds + when : bounds + "；" + when;
  }

  /** Lines that are there to be filled in. */
  private static int room(Field field) {
    if (field.type() != FieldType.PROSE) {
      return 1;
    }
    return field.limit() == null ? LONG : LIMITED;
  }
}
