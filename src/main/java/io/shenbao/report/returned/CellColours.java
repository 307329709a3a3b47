package io.shenbao.report.returned;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Colours the cells of what is wrong, and leaves all else of their looks. */
final class CellColours {

  private static final byte[] RED = {(byte) 0xF8, (byte) 0xB4, (byte) 0xAE};
  private static final byte[] YELLOW = {(byte) 0xFF, (byte) 0xD9, (byte) 0x66};

  private record Look(short original, boolean isError) {}

  private final XSSFWorkbook workbook;
  private final Map<Look, XSSFCellStyle> coloured = new LinkedHashMap<>();

  CellColours(XSSFWorkbook workbook) {
    this.workbook = workbook;
  }

  /** Colours a cell red for an error, yellow for less. */
  void colour(XSSFCell cell, boolean isError) {
    XSSFCellStyle original = cell.getCellStyle();
    cell.setCellStyle(
        coloured.computeIfAbsent(
            new Look(original.getIndex(), isError), look -> filled(original, isError)));
  }

  private XSSFCellStyle filled(XSSFCellStyle original, boolean isError) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.cloneStyleFrom(original);
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    style.setFillForegroundColor(new XSSFColor(isError ? RED : YELLOW));
    return style;
  }
}
