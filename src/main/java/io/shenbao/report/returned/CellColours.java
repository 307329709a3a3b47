package io.shenbao.report.returned;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;

/**
 * Colours wrong cells and, when the workbook comes back, takes the colours off again: of every look
 * that was coloured, two cells on the list of findings keep both sides. Looks, unlike addresses,
 * stay right when rows are inserted or another program saves the workbook.
 */
final class CellColours {

  /** ConsoleColumns of the list, both hidden: the coloured look and the one it was made of. */
  static final int COLOURED = 0;

  static final int ORIGINAL = 1;

  private static final byte[] RED = {(byte) 0xF8, (byte) 0xB4, (byte) 0xAE};
  private static final byte[] YELLOW = {(byte) 0xFF, (byte) 0xD9, (byte) 0x66};

  private record Look(short original, boolean isError) {}

  private final Workbook workbook;
  private final Map<Look, CellStyle> coloured = new LinkedHashMap<>();

  CellColours(Workbook workbook) {
    this.workbook = workbook;
  }

  /** Colours a cell red for an error, yellow for less. */
  void colour(Cell cell, boolean isError) {
    CellStyle original = cell.getCellStyle();
    cell.setCellStyle(
        coloured.computeIfAbsent(
            new Look(original.getIndex(), isError), look -> filled(original, isError)));
  }

  private CellStyle filled(CellStyle original, boolean isError) {
    CellStyle style = workbook.createCellStyle();
    style.cloneStyleFrom(original);
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    if (style instanceof XSSFCellStyle xml) {
      xml.setFillForegroundColor(new XSSFColor(isError ? RED : YELLOW));
    } else {
      style.setFillForegroundColor(
          (isError ? IndexedColors.ROSE : IndexedColors.LIGHT_ORANGE).getIndex());
    }
    return style;
  }

  /** Keeps both sides of every look on the list of findings. */
  void remember(Sheet list) {
    int row = FindingsSheet.FIRST_ROW;
    for (Map.Entry<Look, CellStyle> look : coloured.entrySet()) {
      Cell after = Cells.at(list, row, COLOURED);
      after.setCellStyle(look.getValue());
      after.setCellValue("·");
      Cell before = Cells.at(list, row, ORIGINAL);
      before.setCellStyle(workbook.getCellStyleAt(look.getKey().original()));
      before.setCellValue("·");
      row++;
    }
  }

  /** Gives all cells that bear a coloured look of the list their own look back. */
  static void remove(Workbook workbook, Sheet list) {
    Map<Short, CellStyle> originals = new HashMap<>();
    for (Row row : list) {
      Cell after = row.getCell(COLOURED);
      Cell before = row.getCell(ORIGINAL);
      if (row.getRowNum() >= FindingsSheet.FIRST_ROW && after != null && before != null) {
        originals.put(after.getCellStyle().getIndex(), before.getCellStyle());
      }
    }
    for (Sheet sheet : workbook) {
      for (Row row : sheet) {
        for (Cell cell : row) {
          CellStyle original = originals.get(cell.getCellStyle().getIndex());
          if (original != null && !sheet.equals(list)) {
            cell.setCellStyle(original);
          }
        }
      }
    }
  }
}
