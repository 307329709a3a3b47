package io.shenbao.workbook.filling;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * What somebody types into one cell.
 *
 * @param number whether a program takes it for one
 */
record TypedValue(String sheet, String cell, String text, boolean number) {

  private static final DataFormatter TEXT = new DataFormatter();

  /** All that has to be typed into one workbook to make it say what another does. */
  static List<TypedValue> between(byte[] empty, byte[] filled) throws IOException {
    List<TypedValue> typed = new ArrayList<>();
    try (XSSFWorkbook before = new XSSFWorkbook(new ByteArrayInputStream(empty));
        XSSFWorkbook after = new XSSFWorkbook(new ByteArrayInputStream(filled))) {
      for (int i = 0; i < after.getNumberOfSheets(); i++) {
        if (!after.isSheetHidden(i) && !after.isSheetVeryHidden(i)) {
          add(typed, before, after.getSheetAt(i));
        }
      }
    }
    return typed;
  }

  private static void add(List<TypedValue> typed, XSSFWorkbook before, Sheet after) {
    for (Row row : after) {
      for (Cell cell : row) {
        String text = TEXT.formatCellValue(cell);
        Row there = before.getSheet(after.getSheetName()).getRow(row.getRowNum());
        Cell old = there == null ? null : there.getCell(cell.getColumnIndex());
        if (!text.equals(TEXT.formatCellValue(old))) {
          boolean number = text.matches("-?\\d{1,14}(\\.\\d+)?");
          String address = cell.getAddress().formatAsString();
          typed.add(new TypedValue(after.getSheetName(), address, text, number));
        }
      }
    }
  }
}
