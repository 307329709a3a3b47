package io.shenbao.document.fill;

import io.shenbao.assessment.SummaryEntry;
import io.shenbao.programme.SummaryTable;
import io.shenbao.wording.Plain;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Date;
import java.util.List;
import java.util.Map;
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
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** The summary table as a workbook. Every cell is text, so that nothing in it is calculated. */
final class SummaryWorkbook {

  private static final Map<String, Integer> WIDTHS =
      Map.of(
          "number",
          6,
          "name",
          26,
          "factory",
          26,
          "scenarios",
          70,
          "contact",
          10,
          "phone",
          16,
          "remark",
          26);
  private static final int LINE_POINTS = 15;

  private SummaryWorkbook() {}

  static void write(
      SummaryTable table, String recommender, List<SummaryEntry> entries, OutputStream out)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      workbook.getProperties().getCoreProperties().setCreated(Optional.of(new Date(0)));
      Sheet sheet = workbook.createSheet("汇总表");
      List<String> columns = List.copyOf(table.columns().keySet());
      page(sheet, columns);
      heading(workbook, sheet, table, recommender, columns.size());
      CellStyle style = cells(workbook);
      Row head = sheet.createRow(2);
      for (int i = 0; i < columns.size(); i++) {
        put(head, i, table.columns().get(columns.get(i)), style);
      }
      for (int i = 0; i < entries.size(); i++) {
        Row row = sheet.createRow(3 + i);
        SummaryEntry entry = entries.get(i);
        row.setHeightInPoints(LINE_POINTS * Math.min(27, Math.max(2, entry.scenarios().size())));
        for (int column = 0; column < columns.size(); column++) {
          put(row, column, value(columns.get(column), entry, i + 1), style);
        }
      }
      if (!table.note().isEmpty()) {
        int last = 3 + entries.size();
        CellStyle note = workbook.createCellStyle();
        note.setWrapText(true);
        put(sheet.createRow(last), 0, table.note(), note);
        sheet.addMergedRegion(new CellRangeAddress(last, last, 0, columns.size() - 1));
      }
      workbook.write(bytes);
    }
    StableZip.copy(bytes.toByteArray(), out);
  }

  private static String value(String column, SummaryEntry entry, int number) {
    return switch (column) {
      case "number" -> Integer.toString(number);
      case "name" -> entry.name();
      case "factory" -> entry.factory();
      case "scenarios" -> SummaryView.scenarios(entry);
      case "contact" -> entry.contact();
      case "phone" -> entry.phone();
      default -> entry.remark();
    };
  }

  private static void page(Sheet sheet, List<String> columns) {
    for (int i = 0; i < columns.size(); i++) {
      sheet.setColumnWidth(i, WIDTHS.getOrDefault(columns.get(i), 16) * 256);
    }
    PrintSetup print = sheet.getPrintSetup();
    print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    print.setLandscape(true);
    print.setFitHeight((short) 0);
    sheet.setFitToPage(true);
    sheet.setRepeatingRows(CellRangeAddress.valueOf("3:3"));
    sheet.createFreezePane(0, 3);
  }

  private static void heading(
      XSSFWorkbook workbook, Sheet sheet, SummaryTable table, String recommender, int columns) {
    CellStyle style = workbook.createCellStyle();
    style.setAlignment(HorizontalAlignment.CENTER);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    Font font = workbook.createFont();
    font.setFontName("方正小标宋简体");
    font.setFontHeightInPoints((short) 18);
    style.setFont(font);
    Row title = sheet.createRow(0);
    title.setHeightInPoints(32);
    put(title, 0, table.title(), style);
    sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, columns - 1));
    put(sheet.createRow(1), 0, "推荐单位（盖章）：" + recommender, workbook.createCellStyle());
    sheet.addMergedRegion(new CellRangeAddress(1, 1, 0, columns - 1));
  }

  private static CellStyle cells(XSSFWorkbook workbook) {
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

  private static void put(Row row, int column, @Nullable String text, CellStyle style) {
    Cell cell = row.createCell(column);
    String shown = text == null ? "" : Plain.lines(text);
    cell.setCellValue(shown.length() > 32_000 ? shown.substring(0, 32_000) + "…" : shown);
    cell.setCellStyle(style);
  }
}
