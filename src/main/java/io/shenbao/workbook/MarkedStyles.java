package io.shenbao.workbook;

import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The looks of cells that are wrong: of each look of a workbook two others, coloured and the same
 * in all else.
 *
 * @param plain how many looks there are without colours
 */
record MarkedStyles(int plain) {

  private static final String RED = "F8B4AE";
  private static final String YELLOW = "FFD966";

  /** Adds them to a workbook that is drawn but for them. */
  static MarkedStyles add(XSSFWorkbook workbook) {
    MarkedStyles marked = new MarkedStyles(workbook.getNumCellStyles());
    for (int i = 0; i < marked.plain; i++) {
      add(workbook, i, RED);
      add(workbook, i, YELLOW);
    }
    return marked;
  }

  private static void add(XSSFWorkbook workbook, int original, String colour) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.cloneStyleFrom(workbook.getCellStyleAt(original));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    style.setFillForegroundColor(Styles.colour(colour));
  }

  /** The number of a look in red for an error, in yellow for less. */
  int of(int style, boolean isError) {
    return plain + 2 * style + (isError ? 0 : 1);
  }
}
