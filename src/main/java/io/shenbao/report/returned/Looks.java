package io.shenbao.report.returned;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/**
 * The looks of the list of findings. What stands in it is always a text, also when it begins like a
 * formula.
 *
 * @param id of a rule
 */
record Looks(
    CellStyle title, CellStyle text, CellStyle head, CellStyle cell, CellStyle link, CellStyle id) {

  Looks(Workbook workbook) {
    this(
        style(workbook, true, 14, IndexedColors.AUTOMATIC),
        wrapped(style(workbook, false, 11, IndexedColors.AUTOMATIC)),
        filled(boxed(style(workbook, true, 11, IndexedColors.AUTOMATIC))),
        boxed(style(workbook, false, 11, IndexedColors.AUTOMATIC)),
        boxed(style(workbook, false, 11, IndexedColors.BLUE)),
        boxed(style(workbook, false, 9, IndexedColors.GREY_50_PERCENT)));
  }

  private static CellStyle style(
      Workbook workbook, boolean bold, int points, IndexedColors colour) {
    Font font = workbook.createFont();
    font.setFontName("宋体");
    font.setBold(bold);
    font.setFontHeightInPoints((short) points);
    font.setColor(colour.getIndex());
    CellStyle style = workbook.createCellStyle();
    style.setFont(font);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setQuotePrefixed(true);
    return style;
  }

  private static CellStyle wrapped(CellStyle style) {
    style.setWrapText(true);
    return style;
  }

  private static CellStyle filled(CellStyle style) {
    style.setFillForegroundColor(IndexedColors.PALE_BLUE.getIndex());
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    return style;
  }

  private static CellStyle boxed(CellStyle style) {
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    return wrapped(style);
  }
}
