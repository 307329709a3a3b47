package io.shenbao.workbook;

import io.shenbao.programme.Field;
import io.shenbao.programme.Node;
import io.shenbao.source.Layout;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** What stands above a table: hidden keys, its title, and the names of its columns. */
final class Heading {

  private static final int LABEL_WIDTH = 30;
  private static final int UNITS = 256;

  private Heading() {}

  /**
   * Writes it.
   *
   * @param first the column of the first field
   * @param labels what stands above the column before it; empty when there is none
   */
  static void write(
      Pen pen, Sheet sheet, Node list, List<Field> columns, int first, String labels) {
    Row keys = sheet.createRow(Layout.KEY_ROW);
    keys.setZeroHeight(true);
    Row title = sheet.createRow(Layout.TITLE_ROW);
    String label = list.caption().label();
    pen.hint(pen.put(title, Layout.LABEL_COLUMN, label, pen.styles().title()), list);
    Row header = sheet.createRow(Layout.HEADER_ROW);
    if (!labels.isEmpty()) {
      pen.put(header, Layout.LABEL_COLUMN, labels, pen.styles().header());
      sheet.setColumnWidth(Layout.LABEL_COLUMN, LABEL_WIDTH * UNITS);
    }
    for (int i = 0; i < columns.size(); i++) {
      Field field = columns.get(i);
      keys.createCell(first + i).setCellValue(field.key());
      pen.hint(pen.put(header, first + i, text(pen, field), pen.styles().header()), field);
      sheet.setColumnWidth(first + i, width(field) * UNITS);
    }
    Lines.fit(title, 1, 1);
    Lines.fit(header, 1);
    sheet.createFreezePane(first, Layout.FIRST_ROW);
  }

  private static String text(Pen pen, Field field) {
    String bounds = Pen.bounds(field);
    boolean isSaid = bounds.isEmpty() || field.caption().label().contains(bounds);
    return pen.title(field) + (isSaid ? "" : "（" + bounds + "）");
  }

  private static int width(Field field) {
    return switch (field.type()) {
      case PROSE -> 48;
      case TEXT, OPTIONS, ID_NUMBER, FILE, STAGE, SCENARIO -> 26;
      default -> 16;
    };
  }
}
