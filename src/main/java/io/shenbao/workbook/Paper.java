package io.shenbao.workbook;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Footer;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;

/** How sheets come onto paper: A4 landscape, in letters that can be read. */
final class Paper {

  /** Characters that stand beside each other on a page. */
  private static final int PAGE = 160;

  private static final int UNITS_OF_CHARACTER = 256;
  private static final double MARGIN = 0.4;
  private static final double FOOT = 0.6;

  private Paper() {}

  /** Sets up a sheet that has one page. */
  static void single(Sheet sheet, int lastColumn) {
    set(sheet, 0, lastColumn, List.of());
    sheet.getPrintSetup().setFitHeight((short) 1);
  }

  /**
   * Sets up the pages of a sheet. One that is too wide for a page takes several beside each other.
   *
   * @param lastColumn the last that is printed; the first are the labels
   * @param headRows the rows that are printed on every page, first and last; may be empty
   */
  static void set(Sheet sheet, int firstColumn, int lastColumn, List<Integer> headRows) {
    Workbook workbook = sheet.getWorkbook();
    int index = workbook.getSheetIndex(sheet);
    workbook.setPrintArea(index, firstColumn, lastColumn, 0, sheet.getLastRowNum());
    int width =
        IntStream.rangeClosed(firstColumn, lastColumn).map(sheet::getColumnWidth).sum()
            / UNITS_OF_CHARACTER;
    int pages = 1 + (width - 1) / PAGE;
    PrintSetup setup = sheet.getPrintSetup();
    setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
    setup.setLandscape(true);
    setup.setFitWidth((short) pages);
    setup.setFitHeight((short) 0);
    sheet.setFitToPage(true);
    sheet.setHorizontallyCenter(true);
    for (PageMargin side : List.of(PageMargin.LEFT, PageMargin.RIGHT, PageMargin.TOP)) {
      sheet.setMargin(side, MARGIN);
    }
    sheet.setMargin(PageMargin.BOTTOM, FOOT);
    Footer footer = sheet.getFooter();
    footer.setLeft("&A");
    footer.setRight("第&P页，共&N页");
    if (!headRows.isEmpty()) {
      sheet.setRepeatingRows(
          new CellRangeAddress(headRows.get(0), headRows.get(headRows.size() - 1), -1, -1));
    }
    if (pages > 1) {
      sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, firstColumn, firstColumn));
    }
  }
}
