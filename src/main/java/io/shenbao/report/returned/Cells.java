package io.shenbao.report.returned;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** Cells that are made where there are none yet. */
final class Cells {

  private Cells() {}

  static Cell at(Sheet sheet, int row, int column) {
    Row there = sheet.getRow(row);
    Row line = there == null ? sheet.createRow(row) : there;
    return line.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
  }
}
