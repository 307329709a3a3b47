package io.shenbao.document.fill;

import io.shenbao.assessment.AssessmentJson;
import io.shenbao.assessment.SummaryEntry;
import io.shenbao.assessment.Unlisted;
import io.shenbao.programme.SummaryTable;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;

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
      List<AddedSheet> added,
      OutputStream out)
      throws IOException {
    try (TextSheets sheets = TextSheets.streamed()) {
      CellStyle style = sheets.cells();
      recommended(sheets, style, recommender, listed, last);
      if (!unlisted.isEmpty()) {
        others(sheets.workbook(), style, unlisted);
      }
      added.forEach(one -> one.write(sheets, style));
      sheets.write(out);
    }
  }

  /** What the bureau signs. */
  private void recommended(
      TextSheets sheets,
      CellStyle style,
      String recommender,
      List<SummaryEntry> listed,
      List<SummaryEntry> last) {
    Sheet sheet = sheets.workbook().createSheet(wording.say("document.summary.sheet"));
    List<String> columns = List.copyOf(table.columns().keySet());
    TextSheets.page(sheet, columns.stream().map(this::width).toList());
    sheet.setRepeatingRows(CellRangeAddress.valueOf("3:3"));
    sheet.createFreezePane(0, 3);
    sheets.title(sheet, table.title(), columns.size());
    sheets.line(sheet, 1, "推荐单位（盖章）：" + recommender, columns.size());
    Row head = sheet.createRow(2);
    for (int i = 0; i < columns.size(); i++) {
      TextSheets.put(head, i, table.columns().get(columns.get(i)), style);
    }
    Rows rows = new Rows(sheet, style, columns);
    boolean isCounted = table.sort().hasGroups() || table.hasTotals();
    int number = 0;
    for (SummaryGroup group : isCounted ? SummaryGroup.of(table, listed) : all(listed)) {
      rows.heading(group);
      number = table.sort().restart() ? 0 : number;
      for (SummaryEntry entry : listed.subList(group.from(), group.from() + group.size())) {
        rows.entry(entry, Integer.toString(++number));
      }
      if (table.sort().hasGroups()) {
        rows.totals("document.summary.subtotal", group);
      }
    }
    if (isCounted) {
      rows.totals("document.summary.total", SummaryGroup.whole(table, listed));
    }
    last.forEach(entry -> rows.entry(entry, ""));
    if (!table.note().isEmpty()) {
      sheets.line(sheet, rows.next, table.note(), columns.size());
    }
  }

  private static List<SummaryGroup> all(List<SummaryEntry> listed) {
    return List.of(new SummaryGroup("", 0, listed.size(), Map.of()));
  }

  private int width(String column) {
    SummaryTable.Column own = table.own().get(column);
    return own != null && own.width() != null ? own.width() : WIDTHS.getOrDefault(column, 16);
  }

  /** The rows below the heading, one after the other. */
  private final class Rows {
    private final Sheet sheet;
    private final CellStyle style;
    private final List<String> columns;
    private int next = 3;

    Rows(Sheet sheet, CellStyle style, List<String> columns) {
      this.sheet = sheet;
      this.style = style;
      this.columns = columns;
    }

    private Row row() {
      return sheet.createRow(next++);
    }

    void entry(SummaryEntry entry, String number) {
      Row row = row();
      row.setHeightInPoints(LINE_POINTS * Math.min(27, Math.max(2, entry.scenarios().size())));
      for (int column = 0; column < columns.size(); column++) {
        TextSheets.put(row, column, value(columns.get(column), entry, number), style);
      }
    }

    void heading(SummaryGroup group) {
      if (table.sort().hasGroups()) {
        Row row = row();
        for (int column = 0; column < columns.size(); column++) {
          TextSheets.put(row, column, column == 0 ? group.name() : "", style);
        }
        merge(row, columns.size());
      }
    }

    /** How many, and the sums in the columns that have any. */
    void totals(String key, SummaryGroup group) {
      Row row = row();
      int free = 0;
      while (free < columns.size() && !group.totals().containsKey(columns.get(free))) {
        free++;
      }
      for (int column = 0; column < columns.size(); column++) {
        String sum = group.totals().getOrDefault(columns.get(column), "");
        TextSheets.put(row, column, column == 0 ? wording.say(key, group.size()) : sum, style);
      }
      merge(row, free);
    }

    private void merge(Row row, int cells) {
      if (cells > 1) {
        int at = row.getRowNum();
        sheet.addMergedRegion(new CellRangeAddress(at, at, 0, cells - 1));
      }
    }
  }

  /** What is not recommended, and why. */
  private void others(Workbook workbook, CellStyle style, List<Unlisted> unlisted) {
    Sheet sheet = workbook.createSheet(wording.say("document.summary.unlisted"));
    TextSheets.page(sheet, UNLISTED_WIDTHS);
    sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
    sheet.createFreezePane(0, 1);
    List<String> keys = List.of("applicant", "factory", "path", "outcome", "reason");
    Row head = sheet.createRow(0);
    for (int i = 0; i < keys.size(); i++) {
      TextSheets.put(head, i, wording.say("report.column." + keys.get(i)), style);
    }
    for (int i = 0; i < unlisted.size(); i++) {
      Unlisted one = unlisted.get(i);
      Row row = sheet.createRow(1 + i);
      row.setHeightInPoints(
          LINE_POINTS * Math.min(27, Math.max(2, 1 + one.reason().length() / 40)));
      TextSheets.put(row, 0, one.name(), style);
      TextSheets.put(row, 1, one.factory(), style);
      TextSheets.put(row, 2, one.path(), style);
      TextSheets.put(
          row, 3, wording.say("report.outcome." + AssessmentJson.word(one.outcome())), style);
      TextSheets.put(row, 4, one.reason(), style);
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
      case "remark" -> entry.remark();
      default -> entry.details().cells().getOrDefault(column, "");
    };
  }
}
