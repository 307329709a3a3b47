package io.shenbao.document.fill;

import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/**
 * A sheet of texts behind the summary table.
 *
 * @param widths of its columns, in letters
 */
public record AddedSheet(String name, List<Integer> widths, List<Line> lines) {

  private static final int LINE_POINTS = 17;
  private static final int MOST_LINES = 27;

  /**
   * A row.
   *
   * @param isHeading whether it heads what follows; one of a single text is a title without a frame
   * @param cells none for an empty row
   */
  public record Line(boolean isHeading, List<String> cells) {
    public Line {
      cells = List.copyOf(cells);
    }
  }

  void write(TextSheets sheets, CellStyle style) {
    Sheet sheet = sheets.workbook().createSheet(name);
    TextSheets.page(sheet, widths);
    Font bold = sheets.workbook().createFont();
    bold.setBold(true);
    CellStyle heading = sheets.workbook().createCellStyle();
    heading.cloneStyleFrom(style);
    heading.setFont(bold);
    CellStyle title = sheets.workbook().createCellStyle();
    title.setFont(bold);
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      Row row = sheet.createRow(i);
      row.setHeightInPoints(LINE_POINTS * height(line));
      boolean isTitle = line.isHeading() && line.cells().size() == 1;
      for (int column = 0; column < line.cells().size(); column++) {
        CellStyle look = isTitle ? title : line.isHeading() ? heading : style;
        TextSheets.put(row, column, line.cells().get(column), look);
      }
    }
  }

  /** How many lines the longest of its texts takes; a letter of ours is as wide as two. */
  private int height(Line line) {
    int most = 1;
    for (int i = 0; i < line.cells().size() && line.cells().size() > 1; i++) {
      int width = Math.max(1, widths.get(Math.min(i, widths.size() - 1)) / 2);
      int lines =
          line.cells().get(i).lines().mapToInt(text -> 1 + text.length() / (width + 1)).sum();
      most = Math.max(most, lines);
    }
    return Math.min(MOST_LINES, most);
  }
}
