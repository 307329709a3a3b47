package io.shenbao.source;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.jspecify.annotations.Nullable;

/** The looks of a workbook's cells. */
final class Styles {

  private final CellStyle title;
  private final CellStyle header;
  private final CellStyle group;
  private final CellStyle label;
  private final CellStyle input;
  private final CellStyle note;

  Styles(Workbook workbook) {
    title = style(workbook, true, 14, null);
    header = boxed(style(workbook, true, 11, IndexedColors.PALE_BLUE));
    header.setAlignment(HorizontalAlignment.CENTER);
    group = boxed(style(workbook, true, 11, IndexedColors.GREY_25_PERCENT));
    label = boxed(style(workbook, false, 11, null));
    input = boxed(style(workbook, false, 11, IndexedColors.LEMON_CHIFFON));
    input.setDataFormat(workbook.createDataFormat().getFormat("@"));
    note = boxed(style(workbook, false, 10, null));
  }

  CellStyle title() {
    return title;
  }

  CellStyle header() {
    return header;
  }

  CellStyle group() {
    return group;
  }

  CellStyle label() {
    return label;
  }

  CellStyle input() {
    return input;
  }

  CellStyle note() {
    return note;
  }

  /** Puts a text into a cell: always a text, never a formula. */
  Cell put(Row row, int column, String text, CellStyle style) {
    Cell cell = row.createCell(column);
    cell.setCellStyle(style);
    if (!text.isEmpty()) {
      cell.setCellValue(text);
    }
    return cell;
  }

  /** A4 landscape, as wide as the paper. */
  static void print(Sheet sheet) {
    PrintSetup setup = sheet.getPrintSetup();
    setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
    setup.setLandscape(true);
    setup.setFitWidth((short) 1);
    setup.setFitHeight((short) 0);
    sheet.setFitToPage(true);
  }

  private static CellStyle style(
      Workbook workbook, boolean bold, int points, @Nullable IndexedColors fill) {
    Font font = workbook.createFont();
    font.setFontName("宋体");
    font.setBold(bold);
    font.setFontHeightInPoints((short) points);
    CellStyle style = workbook.createCellStyle();
    style.setFont(font);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setWrapText(points < 14);
    if (fill != null) {
      style.setFillForegroundColor(fill.getIndex());
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
    return style;
  }

  private static CellStyle boxed(CellStyle style) {
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    return style;
  }
}
