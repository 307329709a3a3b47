package io.shenbao.workbook;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;

/** The height of rows: no program works it out for a file that it only opens. */
final class Lines {

  private static final int UNITS_OF_CHARACTER = 256;
  private static final int FIRST_WIDE = 0x2E80;
  private static final float POINTS = 14.5f;
  private static final float AROUND = 7;

  /** Excel has no higher rows than 409 points. */
  private static final int MOST = 27;

  private Lines() {}

  /** Makes a row high enough for all its texts, and at least so many lines high. */
  static void fit(Row row, int least) {
    fit(row, least, MOST);
  }

  /** The same, but no higher than {@code most} lines. */
  static void fit(Row row, int least, int most) {
    int lines = least;
    for (Cell cell : row) {
      if (cell.getCellType() == CellType.STRING
          && !cell.getSheet().isColumnHidden(cell.getColumnIndex())) {
        int width = cell.getSheet().getColumnWidth(cell.getColumnIndex()) / UNITS_OF_CHARACTER;
        lines = Math.max(lines, of(cell.getStringCellValue(), width - 2));
      }
    }
    row.setHeightInPoints(points(Math.min(most, lines)));
  }

  /** How high a row must be for a text, in points. */
  static float height(String text, int width) {
    return points(Math.min(MOST, of(text, width - 2)));
  }

  private static float points(int lines) {
    return AROUND + POINTS * lines;
  }

  /** How many lines a text takes where so many narrow characters stand beside each other. */
  private static int of(String text, int width) {
    return text.lines()
        .mapToInt(line -> 1 + (line.chars().map(c -> c < FIRST_WIDE ? 1 : 2).sum() - 1) / width)
        .sum();
  }
}
