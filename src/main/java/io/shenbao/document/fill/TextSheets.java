package io.shenbao.document.fill;

import io.shenbao.wording.Plain;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * A workbook of tables to be printed. Every cell is text, so that nothing in it is calculated; it
 * has the same bytes whenever it is written.
 */
final class TextSheets implements AutoCloseable {

  /** Excel takes 32,767 in a cell. */
  private static final int MOST_CHARACTERS = 32_000;

  private final Workbook workbook;

  private TextSheets(Workbook workbook) {
    this.workbook = workbook;
  }

  /** For a few rows. */
  static TextSheets held() {
    XSSFWorkbook workbook = new XSSFWorkbook();
    workbook.getProperties().getCoreProperties().setCreated(Optional.of(new Date(0)));
    return new TextSheets(workbook);
  }

  /** For any number of rows, written from the first to the last, one sheet after another. */
  static TextSheets streamed() {
    return new TextSheets(new StreamedWorkbook());
  }

  Workbook workbook() {
    return workbook;
  }

  /** Leaves {@code out} open. */
  void write(OutputStream out) throws IOException {
    if (workbook instanceof StreamedWorkbook) {
      workbook.write(out);
      return;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    workbook.write(bytes);
    StableZip.copy(bytes.toByteArray(), out);
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }

  /** A4 landscape, as wide as the page. */
  static void page(Sheet sheet, List<Integer> widths) {
    for (int i = 0; i < widths.size(); i++) {
      sheet.setColumnWidth(i, widths.get(i) * 256);
    }
    PrintSetup print = sheet.getPrintSetup();
    print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    print.setLandscape(true);
    print.setFitHeight((short) 0);
    sheet.setFitToPage(true);
  }

  /** The first row: the title over all columns. */
  void title(Sheet sheet, String text, int columns) {
    CellStyle style = workbook.createCellStyle();
    style.setAlignment(HorizontalAlignment.CENTER);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    Font font = workbook.createFont();
    font.setFontName("方正小标宋简体");
    font.setFontHeightInPoints((short) 18);
    style.setFont(font);
    Row title = sheet.createRow(0);
    title.setHeightInPoints(32);
    put(title, 0, text, style);
    sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, columns - 1));
  }

  /** A row of one text over all columns. */
  void line(Sheet sheet, int row, String text, int columns) {
    CellStyle style = workbook.createCellStyle();
    style.setWrapText(true);
    put(sheet.createRow(row), 0, text, style);
    sheet.addMergedRegion(new CellRangeAddress(row, row, 0, columns - 1));
  }

  /** The look of a table's cells. */
  CellStyle cells() {
    CellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat("@"));
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    style.setQuotePrefixed(true);
    return style;
  }

  static void put(Row row, int column, @Nullable String text, CellStyle style) {
    Cell cell = row.createCell(column);
    String shown = text == null ? "" : Plain.lines(text);
    cell.setCellValue(Plain.beginning(shown, MOST_CHARACTERS));
    cell.setCellStyle(style);
  }
}
