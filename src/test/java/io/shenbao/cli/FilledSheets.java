package io.shenbao.cli;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** A blank workbook's sheets filled in, as somebody would in Excel. */
final class FilledSheets {

  private FilledSheets() {}

  /** The value of the field of that key, which its hidden first column names. */
  static void field(Sheet sheet, String key, String value) {
    for (Row row : sheet) {
      if (row.getCell(0) != null && row.getCell(0).toString().equals(key)) {
        row.getCell(2).setCellValue(value);
      }
    }
  }

  /** The cells of a row from that column on. */
  static void row(Row row, int first, String... values) {
    for (int i = 0; i < values.length; i++) {
      row.getCell(first + i).setCellValue(values[i]);
    }
  }
}
