package io.shenbao.source;

import io.shenbao.source.grid.Grid;
import io.shenbao.source.grid.GridCell;
import io.shenbao.source.grid.GridSheet;
import io.shenbao.source.grid.Stored;
import java.util.List;
import java.util.Set;

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
  static LeftBehind of(Grid grid, Set<String> ours) {
    int formulas =
        grid.sheets().stream()
            .filter(sheet -> ours.contains(sheet.name()))
            .mapToInt(LeftBehind::formulas)
            .sum();
    List<String> own = ownSheets(grid, ours).stream().map(GridSheet::name).toList();
    return new LeftBehind(own, formulas, grid.pictures());
  }

  /** The enterprise's own sheets. */
  static List<GridSheet> ownSheets(Grid grid, Set<String> ours) {
    return grid.sheets().stream()
        .filter(sheet -> !ours.contains(sheet.name()))
        .filter(sheet -> !Layout.isAddition(sheet.name()) && !isList(sheet))
        .toList();
  }

  /** Whether a sheet is the list of findings of an earlier return, whatever it is called. */
  private static boolean isList(GridSheet sheet) {
    GridCell mark = sheet.cell(0, 0);
    return mark != null
        && mark.stored() instanceof Stored.Text text
        && text.whole().equals(Layout.FINDINGS);
  }

  private static boolean isOwn(GridCell cell) {
    return cell.isFormula() && !Layout.isComputed(cell);
  }

  private static int formulas(GridSheet sheet) {
    return sheet.rows().values().stream()
        .mapToInt(row -> (int) row.cells().values().stream().filter(LeftBehind::isOwn).count())
        .sum();
  }
}
