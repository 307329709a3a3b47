package io.shenbao.source.treated;

import io.shenbao.source.Layout;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellReference;

/** Finds cells of a workbook as {@code new} makes it. */
final class Spots {

  /** The sheet of single fields, of items, and of items in items. */
  static final String FIELDS = "基本信息";

  static final String ITEMS = "场景实例";
  static final String INNER = "智能工位";
  static final String FIXED = "三年情况";

  /** Below the example. */
  static final int FIRST_ITEM = Layout.FIRST_ROW + 1;

  private Spots() {}

  /** The row of a field, wherever it stands. */
  static Row row(Workbook workbook, String key) {
    for (Sheet sheet : workbook) {
      for (Row row : sheet) {
        if (row.getCell(Layout.KEY_COLUMN) != null
            && row.getCell(Layout.KEY_COLUMN).toString().equals(key)) {
          return row;
        }
      }
    }
    throw new AssertionError("no row " + key);
  }

  static Cell label(Workbook workbook, String key) {
    return row(workbook, key).getCell(Layout.LABEL_COLUMN);
  }

  static Cell value(Workbook workbook, String key) {
    return row(workbook, key).getCell(Layout.VALUE_COLUMN);
  }

  static Cell at(Workbook workbook, String sheet, String place) {
    CellReference at = new CellReference(place);
    Row row = Objects.requireNonNull(workbook.getSheet(sheet)).getRow(at.getRow());
    return row.getCell(at.getCol(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
  }

  /** The column of a field of a table. */
  static int column(Workbook workbook, String sheet, String key) {
    for (Cell cell : workbook.getSheet(sheet).getRow(Layout.KEY_ROW)) {
      if (cell.toString().equals(key)) {
        return cell.getColumnIndex();
      }
    }
    throw new AssertionError("no column " + key);
  }

  /** Makes the text of a cell the number that it spells, times a factor, in a format. */
  static void number(Cell cell, double factor, String format) {
    cell.setCellValue(Double.parseDouble(cell.getStringCellValue()) * factor);
    format(cell, format);
  }

  static void format(Cell cell, String format) {
    Workbook workbook = cell.getSheet().getWorkbook();
    CellStyle style = workbook.createCellStyle();
    style.cloneStyleFrom(cell.getCellStyle());
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    cell.setCellStyle(style);
  }

  static void swap(Cell one, Cell other) {
    String text = one.getStringCellValue();
    one.setCellValue(other.getStringCellValue());
    other.setCellValue(text);
  }
}
