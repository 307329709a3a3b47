package io.shenbao.workbook;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.CellReference;

/**
 * A cell of a workbook.
 *
 * @param row from 0
 * @param column from 0
 */
public record Spot(String sheet, int row, int column) {

  static Spot of(Cell cell) {
    return new Spot(cell.getSheet().getSheetName(), cell.getRowIndex(), cell.getColumnIndex());
  }

  /** Such as {@code C8}. */
  public String address() {
    return new CellReference(row, column).formatAsString();
  }

  /** Such as {@code '基本信息'!C8}. */
  public String link() {
    return quoted(sheet) + address();
  }

  /** A sheet's name as formulas and links have it, up to the cell. */
  static String quoted(String sheet) {
    return "'" + sheet.replace("'", "''") + "'!";
  }
}
