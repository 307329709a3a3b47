package io.shenbao.report.returned;

import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.AssessmentJson;
import io.shenbao.assessment.Finding;
import io.shenbao.deadline.Deadline;
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
import io.shenbao.workbook.part.SheetDraft;
import io.shenbao.workbook.part.SheetRow;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The first sheet of a returned workbook: all findings, each with a link to its cell. */
final class FindingsSheet {

  private static final int FIRST_ROW = 5;
  private static final int FIRST_COLUMN = 1;
  private static final int PLACE_COLUMN = 3;
  private static final int[] WIDTHS = {6, 10, 26, 60, 20, 44, 20};
  private static final List<String> COLUMNS =
      List.of("number", "severity", "place", "message", "clause", "fix", "rule");

  /** The longest text that is put into a cell; Excel's bound is 32,767 characters. */
  private static final int MOST = 4_000;

  private final Wording wording;
  private final OriginText places;

  FindingsSheet(Wording wording) {
    this.wording = wording;
    this.places = new OriginText(wording);
  }

  /**
   * Draws it as the first sheet, with two rows that are the patterns of all others: of a finding
   * without a place and of one with.
   */
  void draw(XSSFWorkbook workbook) {
    Looks looks = new Looks(workbook);
    String name = freeName(workbook);
    Sheet sheet = workbook.createSheet(name);
    workbook.setSheetOrder(name, 0);
    Row first = sheet.createRow(0);
    first.createCell(0).setCellValue(Layout.FINDINGS);
    put(first, FIRST_COLUMN, "", looks.title());
    line(sheet, 1, wording.say("returned.how"), looks.text());
    line(sheet, 2, "", looks.text());
    line(sheet, 3, "", looks.text());
    Row header = sheet.createRow(FIRST_ROW - 1);
    for (int i = 0; i < COLUMNS.size(); i++) {
      put(header, FIRST_COLUMN + i, wording.say("returned.column." + COLUMNS.get(i)), looks.head());
      sheet.setColumnWidth(FIRST_COLUMN + i, WIDTHS[i] * 256);
    }
    pattern(sheet.createRow(FIRST_ROW), looks.cell(), looks);
    pattern(sheet.createRow(FIRST_ROW + 1), looks.link(), looks);
    Hyperlink there = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    there.setAddress(new Spot(name, 0, 0).link());
    sheet.getRow(FIRST_ROW + 1).getCell(PLACE_COLUMN).setHyperlink(there);
    look(sheet);
  }

  private static void pattern(Row row, CellStyle place, Looks looks) {
    for (int i = 0; i < COLUMNS.size() - 1; i++) {
      put(row, FIRST_COLUMN + i, "", FIRST_COLUMN + i == PLACE_COLUMN ? place : looks.cell());
    }
    put(row, FIRST_COLUMN + COLUMNS.size() - 1, "", looks.id());
  }

  /** Lists some findings, in the order given. */
  void fill(Draft draft, Assessment one, List<Told> findings, LeftBehind left) {
    SheetDraft sheet = draft.first();
    SheetRow plain = sheet.row(FIRST_ROW);
    SheetRow linked = sheet.row(FIRST_ROW + 1);
    sheet.cutFrom(FIRST_ROW);
    List<String> texts =
        List.of(
            wording.say("returned.title", one.title(), outcome(one)),
            notCarried(left, draft.places().cut()),
            wording.say("returned.count", findings.size()));
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      sheet.change(i == 0 ? 0 : i + 1, FIRST_COLUMN, cell -> cell.withText(shown(text)));
    }
    for (int i = 0; i < findings.size(); i++) {
      Deadline.poll();
      Told told = findings.get(i);
      Spot spot = told.spot();
      sheet.put(FIRST_ROW + i, row(spot == null ? plain : linked, i + 1, one, told));
      if (spot != null) {
        sheet.link(FIRST_ROW + i, PLACE_COLUMN, spot.link());
      }
    }
  }

  /** What is not in this workbook, and was in the one that was handed in. */
  private String notCarried(LeftBehind left, List<Spot> cut) {
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

  private SheetRow row(SheetRow pattern, int number, Assessment one, Told told) {
    Finding finding = told.finding();
    Spot spot = told.spot();
    List<String> texts =
        Stream.of(
                wording.say(Urgency.of(finding).key()),
                spot == null ? places.within(one.path(), finding.origin()) : said(spot),
                wording.say(finding.message()),
                finding.clause(),
                wording.say(finding.fix()),
                finding.rule())
            .map(FindingsSheet::shown)
            .toList();
    SheetRow row = pattern.with(pattern.cell(FIRST_COLUMN).withNumber(number));
    int lines = 0;
    for (int i = 0; i < texts.size(); i++) {
      row = row.with(row.cell(FIRST_COLUMN + 1 + i).withText(texts.get(i)));
      if (i == 1 || i == 2 || i == 4) {
        lines = Math.max(lines, lines(texts.get(i), WIDTHS[1 + i]));
      }
    }
    return row.atLeast(Math.min(400, 6 + 15f * lines));
  }

  private static String said(Spot spot) {
    return spot.sheet() + " " + spot.address();
  }

  private static int lines(String text, int width) {
    return 1 + ConsoleColumns.width(text) / (width - 2);
  }

  private static void line(Sheet sheet, int row, String words, CellStyle style) {
    put(sheet.createRow(row), FIRST_COLUMN, words, style);
    sheet.addMergedRegion(
        new CellRangeAddress(row, row, FIRST_COLUMN, FIRST_COLUMN + COLUMNS.size() - 1));
  }

  private static void look(Sheet sheet) {
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
    Workbook workbook = sheet.getWorkbook();
    for (Sheet other : workbook) {
      other.setSelected(other.equals(sheet));
    }
    workbook.setActiveSheet(0);
    workbook.setFirstVisibleTab(0);
  }

  private String freeName(Workbook workbook) {
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

  private static void put(Row row, int column, String words, CellStyle style) {
    Cell cell = row.createCell(column);
    cell.setCellStyle(style);
    if (!words.isEmpty()) {
      cell.setCellValue(shown(words));
    }
  }

  /** In one line, and no longer than anybody reads. */
  private static String shown(String words) {
    return Plain.clip(Plain.line(words), MOST);
  }
}
