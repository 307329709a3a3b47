package io.shenbao.source;

import io.shenbao.deadline.Deadline;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/**
 * What a workbook has in it that is no value of the form.
 *
 * @param sheets of the enterprise's own, by name
 * @param formulas how many cells of the form's sheets hold one
 * @param pictures how many there are
 */
public record LeftBehind(List<String> sheets, int formulas, int pictures) {

  /** There is nothing but values. */
  public static final LeftBehind NOTHING = new LeftBehind(List.of(), 0, 0);

  public LeftBehind {
    sheets = List.copyOf(sheets);
  }

  /**
   * @param ours names of the sheets that hold the form
   */
  static LeftBehind of(Workbook workbook, Set<String> ours) {
    List<String> own = new ArrayList<>();
    int formulas = 0;
    for (Sheet sheet : workbook) {
      if (ours.contains(sheet.getSheetName())) {
        formulas += formulas(sheet);
      } else if (!Layout.isAddition(sheet.getSheetName()) && !isList(sheet)) {
        own.add(sheet.getSheetName());
      }
    }
    return new LeftBehind(own, formulas, workbook.getAllPictures().size());
  }

  /** Whether a sheet is the list of findings of an earlier return, whatever it is called. */
  private static boolean isList(Sheet sheet) {
    Row row = sheet.getRow(0);
    Cell mark = row == null ? null : row.getCell(0);
    return mark != null
        && mark.getCellType() == CellType.STRING
        && mark.getStringCellValue().equals(Layout.FINDINGS);
  }

  private static int formulas(Sheet sheet) {
    int formulas = 0;
    for (Row row : sheet) {
      for (Cell cell : row) {
        Deadline.poll();
        formulas += cell.getCellType() == CellType.FORMULA ? 1 : 0;
      }
    }
    return formulas;
  }
}
