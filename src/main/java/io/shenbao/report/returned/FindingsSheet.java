package io.shenbao.report.returned;

import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.AssessmentJson;
import io.shenbao.assessment.Finding;
import io.shenbao.report.ConsoleColumns;
import io.shenbao.report.OriginText;
import io.shenbao.report.Urgency;
import io.shenbao.source.Layout;
import io.shenbao.source.LeftBehind;
import io.shenbao.wording.Plain;
import io.shenbao.wording.Sentence;
import io.shenbao.wording.Wording;
import io.shenbao.workbook.Draft;
import io.shenbao.workbook.Spot;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;

/** The first sheet of a returned workbook: all findings, each with a link to its cell. */
final class FindingsSheet {

  private static final int FIRST_ROW = 5;
  private static final int FIRST_COLUMN = 1;
  private static final int[] WIDTHS = {6, 10, 26, 60, 20, 44, 20};
  private static final List<String> COLUMNS =
      List.of("number", "severity", "place", "message", "clause", "fix", "rule");

  /** The longest text that is put into a cell; Excel's bound is 32,767 characters. */
  private static final int MOST = 4_000;

  private final Workbook workbook;
  private final List<Spot> cut;
  private final Wording wording;
  private final OriginText places;
  private final CellStyle title;
  private final CellStyle text;
  private final CellStyle head;
  private final CellStyle cell;
  private final CellStyle link;
  private final CellStyle id;

  FindingsSheet(Draft draft, Wording wording) {
    this.workbook = draft.workbook();
    this.cut = draft.places().cut();
    this.wording = wording;
    this.places = new OriginText(wording);
    this.title = style(true, 14, IndexedColors.AUTOMATIC);
    this.text = style(false, 11, IndexedColors.AUTOMATIC);
    text.setWrapText(true);
    this.head = boxed(style(true, 11, IndexedColors.AUTOMATIC));
    head.setFillForegroundColor(IndexedColors.PALE_BLUE.getIndex());
    head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    this.cell = boxed(style(false, 11, IndexedColors.AUTOMATIC));
    this.link = boxed(style(false, 11, IndexedColors.BLUE));
    this.id = boxed(style(false, 9, IndexedColors.GREY_50_PERCENT));
  }

  /** Makes the list of some findings, in the order given, as the first sheet. */
  void write(Assessment one, List<Told> findings, LeftBehind left) {
    Sheet sheet = workbook.createSheet(name());
    workbook.setSheetOrder(sheet.getSheetName(), 0);
    Row first = sheet.createRow(0);
    first.createCell(0).setCellValue(Layout.FINDINGS);
    put(first, FIRST_COLUMN, wording.say("returned.title", one.title(), outcome(one)), title);
    line(sheet, 1, wording.say("returned.how"));
    line(sheet, 2, notCarried(left));
    line(sheet, 3, wording.say("returned.count", findings.size()));
    Row header = sheet.createRow(FIRST_ROW - 1);
    for (int i = 0; i < COLUMNS.size(); i++) {
      put(header, FIRST_COLUMN + i, wording.say("returned.column." + COLUMNS.get(i)), head);
      sheet.setColumnWidth(FIRST_COLUMN + i, WIDTHS[i] * 256);
    }
    for (int i = 0; i < findings.size(); i++) {
      row(sheet.createRow(FIRST_ROW + i), i + 1, one, findings.get(i));
    }
    look(sheet);
  }

  /** What is not in this workbook, and was in the one that was handed in. */
  private String notCarried(LeftBehind left) {
    List<String> parts = new ArrayList<>(List.of(wording.say("returned.anew")));
    if (!left.sheets().isEmpty()) {
      parts.add(wording.say(Sentence.of("returned.left.sheets", left.sheets())));
    }
    if (left.pictures() > 0) {
      parts.add(wording.say("returned.left.pictures", left.pictures()));
    }
    if (left.formulas() > 0) {
      parts.add(wording.say("returned.left.formulas", left.formulas()));
    }
    if (!cut.isEmpty()) {
      parts.add(
          wording.say(
              Sentence.of("returned.left.cut", cut.stream().map(FindingsSheet::said).toList())));
    }
    return String.join("", parts);
  }

  private void row(Row row, int number, Assessment one, Told told) {
    Finding finding = told.finding();
    Spot spot = told.spot();
    Cell first = row.createCell(FIRST_COLUMN);
    first.setCellValue(number);
    first.setCellStyle(cell);
    put(row, FIRST_COLUMN + 1, wording.say(Urgency.of(finding).key()), cell);
    String where = spot == null ? places.within(one.path(), finding.origin()) : said(spot);
    Cell place = put(row, FIRST_COLUMN + 2, where, spot == null ? cell : link);
    if (spot != null) {
      Hyperlink there = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
      there.setAddress(spot.link());
      place.setHyperlink(there);
    }
    String message = wording.say(finding.message());
    String fix = wording.say(finding.fix());
    put(row, FIRST_COLUMN + 3, message, cell);
    put(row, FIRST_COLUMN + 4, finding.clause(), cell);
    put(row, FIRST_COLUMN + 5, fix, cell);
    put(row, FIRST_COLUMN + 6, finding.rule(), id);
    int lines = Math.max(lines(message, WIDTHS[3]), lines(fix, WIDTHS[5]));
    row.setHeightInPoints(
        Math.min(400, 6 + 15f * Math.max(lines, lines(place.getStringCellValue(), WIDTHS[2]))));
  }

  private static String said(Spot spot) {
    return spot.sheet() + " " + spot.address();
  }

  private static int lines(String text, int width) {
    return 1 + ConsoleColumns.width(Plain.clip(text, MOST)) / (width - 2);
  }

  private void line(Sheet sheet, int row, String words) {
    put(sheet.createRow(row), FIRST_COLUMN, words, text);
    sheet.addMergedRegion(
        new CellRangeAddress(row, row, FIRST_COLUMN, FIRST_COLUMN + COLUMNS.size() - 1));
  }

  private void look(Sheet sheet) {
    sheet.setColumnHidden(0, true);
    sheet.getRow(0).setHeightInPoints(28);
    sheet.getRow(1).setHeightInPoints(36);
    sheet.getRow(2).setHeightInPoints(36);
    sheet.createFreezePane(0, FIRST_ROW);
    sheet.setDisplayGridlines(false);
    PrintSetup setup = sheet.getPrintSetup();
    setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
    setup.setLandscape(true);
    setup.setFitWidth((short) 1);
    setup.setFitHeight((short) 0);
    sheet.setFitToPage(true);
    sheet.setRepeatingRows(new CellRangeAddress(FIRST_ROW - 1, FIRST_ROW - 1, -1, -1));
    for (Sheet other : workbook) {
      other.setSelected(other.equals(sheet));
    }
    workbook.setActiveSheet(0);
    workbook.setFirstVisibleTab(0);
  }

  private String name() {
    String wanted = WorkbookUtil.createSafeSheetName(wording.say("returned.sheet"));
    String free = wanted;
    for (int i = 2; workbook.getSheet(free) != null; i++) {
      free = wanted + " " + i;
    }
    return free;
  }

  private String outcome(Assessment one) {
    return wording.say("report.outcome." + AssessmentJson.word(one.outcome()));
  }

  /** Always a text, also when it begins like a formula. */
  private static Cell put(Row row, int column, String words, CellStyle style) {
    Cell cell = row.createCell(column);
    cell.setCellValue(Plain.clip(Plain.line(words), MOST));
    cell.setCellStyle(style);
    return cell;
  }

  private CellStyle style(boolean bold, int points, IndexedColors colour) {
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

  private static CellStyle boxed(CellStyle style) {
    style.setWrapText(true);
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    return style;
  }
}
