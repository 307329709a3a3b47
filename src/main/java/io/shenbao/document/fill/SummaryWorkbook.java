package io.shenbao.document.fill;

import io.shenbao.assessment.AssessmentJson;
import io.shenbao.assessment.SummaryEntry;
import io.shenbao.assessment.Unlisted;
import io.shenbao.programme.SummaryTable;
import io.shenbao.wording.Plain;
import io.shenbao.wording.Wording;
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

  /** Excel takes 32,767 in a cell. */
  private static final int MOST_CHARACTERS = 32_000;

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

  private static final List<Integer> UNLISTED_WIDTHS = List.of(30, 30, 34, 12, 90);

  private final SummaryTable table;
  private final Wording wording;

  SummaryWorkbook(SummaryTable table, Wording wording) {
    this.table = table;
    this.wording = wording;
  }

  void write(
      String recommender,
      List<SummaryEntry> listed,
      List<SummaryEntry> last,
      List<Unlisted> unlisted,
      OutputStream out)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      workbook.getProperties().getCoreProperties().setCreated(Optional.of(new Date(0)));
      CellStyle style = cells(workbook);
      recommended(workbook, style, recommender, listed, last);
      if (!unlisted.isEmpty()) {
        others(workbook, style, unlisted);
      }
      workbook.write(bytes);
    }
    StableZip.copy(bytes.toByteArray(), out);
  }

  /** What the bureau signs. */
  private void recommended(
      XSSFWorkbook workbook,
      CellStyle style,
      String recommender,
      List<SummaryEntry> listed,
      List<SummaryEntry> last) {
    Sheet sheet = workbook.createSheet(wording.say("document.summary.sheet"));
    List<String> columns = List.copyOf(table.columns().keySet());
    page(sheet, columns.stream().map(column -> WIDTHS.getOrDefault(column, 16)).toList());
    sheet.setRepeatingRows(CellRangeAddress.valueOf("3:3"));
    sheet.createFreezePane(0, 3);
    heading(workbook, sheet, recommender, columns.size());
    Row head = sheet.createRow(2);
    for (int i = 0; i < columns.size(); i++) {
      put(head, i, table.columns().get(columns.get(i)), style);
    }
    for (int i = 0; i < listed.size() + last.size(); i++) {
      boolean isListed = i < listed.size();
      SummaryEntry entry = isListed ? listed.get(i) : last.get(i - listed.size());
      Row row = sheet.createRow(3 + i);
      row.setHeightInPoints(LINE_POINTS * Math.min(27, Math.max(2, entry.scenarios().size())));
      for (int column = 0; column < columns.size(); column++) {
        String number = isListed ? Integer.toString(i + 1) : "";
        put(row, column, value(columns.get(column), entry, number), style);
      }
    }
    if (!table.note().isEmpty()) {
      int end = 3 + listed.size() + last.size();
      CellStyle note = workbook.createCellStyle();
      note.setWrapText(true);
      put(sheet.createRow(end), 0, table.note(), note);
      sheet.addMergedRegion(new CellRangeAddress(end, end, 0, columns.size() - 1));
    }
  }

  /** What is not recommended, and why. */
  private void others(XSSFWorkbook workbook, CellStyle style, List<Unlisted> unlisted) {
    Sheet sheet = workbook.createSheet(wording.say("document.summary.unlisted"));
    page(sheet, UNLISTED_WIDTHS);
    sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
    sheet.createFreezePane(0, 1);
    List<String> keys = List.of("applicant", "factory", "path", "outcome", "reason");
    Row head = sheet.createRow(0);
    for (int i = 0; i < keys.size(); i++) {
      put(head, i, wording.say("report.column." + keys.get(i)), style);
    }
    for (int i = 0; i < unlisted.size(); i++) {
      Unlisted one = unlisted.get(i);
      Row row = sheet.createRow(1 + i);
      row.setHeightInPoints(
          LINE_POINTS * Math.min(27, Math.max(2, 1 + one.reason().length() / 40)));
      put(row, 0, one.name(), style);
      put(row, 1, one.factory(), style);
      put(row, 2, one.path(), style);
      put(row, 3, wording.say("report.outcome." + AssessmentJson.word(one.outcome())), style);
      put(row, 4, one.reason(), style);
    }
  }

  private static String value(String column, SummaryEntry entry, String number) {
    return switch (column) {
      case "number" -> number;
      case "name" -> entry.name();
      case "factory" -> entry.factory();
      case "scenarios" -> SummaryView.scenarios(entry);
      case "contact" -> entry.contact();
      case "phone" -> entry.phone();
      default -> entry.remark();
    };
  }

  private static void page(Sheet sheet, List<Integer> widths) {
    for (int i = 0; i < widths.size(); i++) {
      sheet.setColumnWidth(i, widths.get(i) * 256);
    }
    PrintSetup print = sheet.getPrintSetup();
    print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    print.setLandscape(true);
    print.setFitHeight((short) 0);
    sheet.setFitToPage(true);
  }

  private void heading(XSSFWorkbook workbook, Sheet sheet, String recommender, int columns) {
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
    cell.setCellValue(Plain.beginning(shown, MOST_CHARACTERS));
    cell.setCellStyle(style);
  }
}
