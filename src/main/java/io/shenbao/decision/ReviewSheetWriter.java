package io.shenbao.decision;

import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.Decision;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Outcome;
import io.shenbao.assessment.Verdict;
import io.shenbao.deadline.Deadline;
import io.shenbao.document.fill.StreamedWorkbook;
import io.shenbao.wording.Plain;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.jspecify.annotations.Nullable;

/** Makes the review sheet: a row for each check by hand on each application, answers filled in. */
public final class ReviewSheetWriter {

  /** What a cell may hold, less a little. */
  private static final int MOST_CHARACTERS = 32_000;

  private static final int LINE_POINTS = 15;

  /** Excel's rows are no higher. */
  private static final int MOST_POINTS = 400;

  private final Wording wording;
  private final String programme;

  public ReviewSheetWriter(Wording wording, String programme) {
    this.wording = wording;
    this.programme = programme;
  }

  /** Writes the sheet; the same results give the same bytes. */
  public void write(Iterable<Assessment> results, OutputStream out) throws IOException {
    try (StreamedWorkbook workbook = new StreamedWorkbook()) {
      Writing writing = new Writing(workbook);
      for (Assessment result : results) {
        Deadline.renew();
        if (result.summary() != null && result.outcome() != Outcome.DUPLICATE) {
          result.findings().stream()
              .filter(ReviewSheetWriter::isForAPerson)
              .forEach(finding -> writing.row(result, finding));
        }
      }
      writing.end();
      workbook.write(out);
    }
  }

  /** Lines that a text takes in a column so many Latin characters wide. */
  private static int lines(String text, int width) {
    int wide = text.codePoints().map(c -> c > 0x2E80 ? 2 : 1).sum();
    return Math.max(1, (wide + width - 3) / (width - 2));
  }

  private static boolean isForAPerson(Finding finding) {
    return finding.verdict() == Verdict.MANUAL
        || finding.verdict() == Verdict.UNCHECKED
        || finding.decision() instanceof Decision.Answer;
  }

  /** The writing of one workbook. */
  private final class Writing {
    private final StreamedWorkbook workbook;
    private final SXSSFSheet sheet;
    private final CellStyle locked;
    private final CellStyle open;
    private int next = ReviewSheet.FIRST_ROW;

    Writing(StreamedWorkbook workbook) {
      this.workbook = workbook;
      this.sheet = workbook.createSheet(wording.say("decision.sheet.name"));
      this.locked = boxed(null);
      this.open = boxed(IndexedColors.LEMON_CHIFFON);
      open.setLocked(false);
      head();
    }

    private void head() {
      Row keys = sheet.createRow(ReviewSheet.KEY_ROW);
      keys.setZeroHeight(true);
      Row header = sheet.createRow(ReviewSheet.HEADER_ROW);
      CellStyle headings = boxed(IndexedColors.PALE_BLUE);
      headings.setFont(font(true, 11));
      CellStyle title = workbook.createCellStyle();
      title.setFont(font(true, 14));
      int first = ReviewSheet.column("name");
      for (int i = 0; i < ReviewSheet.COLUMNS.size(); i++) {
        ReviewSheet.Column column = ReviewSheet.COLUMNS.get(i);
        keys.createCell(i).setCellValue(column.key());
        put(header, i, wording.say("decision.sheet.column." + column.key()), headings);
        sheet.setColumnWidth(i, column.width() * 256);
        sheet.setColumnHidden(i, column.hidden());
      }
      put(
          sheet.createRow(ReviewSheet.TITLE_ROW),
          first,
          wording.say("decision.sheet.title"),
          title);
      CellStyle guide = workbook.createCellStyle();
      guide.setWrapText(true);
      guide.setVerticalAlignment(VerticalAlignment.TOP);
      Row guideRow = sheet.createRow(ReviewSheet.GUIDE_ROW);
      guideRow.setHeightInPoints(34);
      put(guideRow, first, wording.say("decision.sheet.guide"), guide);
      sheet.addMergedRegion(
          new CellRangeAddress(
              ReviewSheet.GUIDE_ROW, ReviewSheet.GUIDE_ROW, first, ReviewSheet.COLUMNS.size() - 1));
      sheet.createFreezePane(ReviewSheet.column("factory"), ReviewSheet.FIRST_ROW);
    }

    void row(Assessment result, Finding finding) {
      Deadline.poll();
      Row row = sheet.createRow(next++);
      Decision.Answer answer = finding.decision() instanceof Decision.Answer given ? given : null;
      int lines = 1;
      for (int i = 0; i < ReviewSheet.COLUMNS.size(); i++) {
        ReviewSheet.Column column = ReviewSheet.COLUMNS.get(i);
        String text =
            switch (column.key()) {
              case "rule" -> finding.rule();
              case "applicant" -> result.identity().isEmpty() ? result.path() : result.identity();
              case "at" -> finding.pointer().toString();
              case "name" -> result.title();
              case "factory" -> result.factory();
              case "path" -> result.path();
              case "clause" -> finding.clause();
              case "check" -> wording.say(finding.message());
              case "answer" ->
                  answer == null ? "" : wording.say(ReviewSheetReader.word(answer.passed()));
              case "note" -> answer == null ? "" : answer.note();
              case "by" -> answer == null ? "" : answer.by();
              default -> answer == null ? "" : answer.date();
            };
        put(row, i, column.hidden() ? text : Plain.lines(text), column.open() ? open : locked);
        lines = column.hidden() ? lines : Math.max(lines, lines(text, column.width()));
      }
      row.setHeightInPoints(Math.min(MOST_POINTS, LINE_POINTS * lines + 4));
    }

    void end() {
      int last = Math.max(next, ReviewSheet.FIRST_ROW + 1) - 1;
      DataValidationHelper helper = sheet.getDataValidationHelper();
      int answer = ReviewSheet.column("answer");
      DataValidation choice =
          helper.createValidation(
              helper.createExplicitListConstraint(
                  new String[] {
                    wording.say(ReviewSheetReader.word(true)),
                    wording.say(ReviewSheetReader.word(false))
                  }),
              new CellRangeAddressList(ReviewSheet.FIRST_ROW, last, answer, answer));
      choice.createErrorBox(
          wording.say("decision.sheet.column.answer"), wording.say("decision.sheet.choose"));
      choice.setShowErrorBox(true);
      choice.setSuppressDropDownArrow(true);
      sheet.addValidationData(choice);
      sheet.setAutoFilter(
          new CellRangeAddress(
              ReviewSheet.HEADER_ROW,
              last,
              ReviewSheet.column("name"),
              ReviewSheet.COLUMNS.size() - 1));
      sheet.enableLocking();
      sheet.lockAutoFilter(false);
      sheet.lockFormatColumns(false);
      sheet.lockFormatRows(false);
      print();
      SXSSFSheet mark = workbook.createSheet(ReviewSheet.MARK);
      mark.createRow(0).createCell(0).setCellValue(programme);
      workbook.setSheetVisibility(workbook.getSheetIndex(mark), SheetVisibility.VERY_HIDDEN);
    }

    private void print() {
      PrintSetup setup = sheet.getPrintSetup();
      setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
      setup.setLandscape(true);
      setup.setFitHeight((short) 0);
      sheet.setFitToPage(true);
      sheet.setRepeatingRows(
          new CellRangeAddress(ReviewSheet.HEADER_ROW, ReviewSheet.HEADER_ROW, -1, -1));
    }

    private Font font(boolean bold, int points) {
      Font font = workbook.createFont();
      font.setFontName("宋体");
      font.setBold(bold);
      font.setFontHeightInPoints((short) points);
      return font;
    }

    private CellStyle boxed(@Nullable IndexedColors fill) {
      CellStyle style = workbook.createCellStyle();
      style.setFont(font(false, 11));
      style.setDataFormat(workbook.createDataFormat().getFormat("@"));
      style.setWrapText(true);
      style.setVerticalAlignment(VerticalAlignment.CENTER);
      style.setBorderTop(BorderStyle.THIN);
      style.setBorderBottom(BorderStyle.THIN);
      style.setBorderLeft(BorderStyle.THIN);
      style.setBorderRight(BorderStyle.THIN);
      style.setQuotePrefixed(true);
      if (fill != null) {
        style.setFillForegroundColor(fill.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
      }
      return style;
    }

    /** Every cell is text, so that nothing in it is calculated. */
    private void put(Row row, int column, String text, CellStyle style) {
      Cell cell = row.createCell(column);
      cell.setCellStyle(style);
      if (!text.isEmpty()) {
        cell.setCellValue(Plain.beginning(text, MOST_CHARACTERS));
      }
    }
  }
}
