package io.shenbao.source.cell;

import io.shenbao.source.grid.GridCell;
import io.shenbao.source.grid.GridRow;
import io.shenbao.source.grid.GridSheet;
import org.jspecify.annotations.Nullable;

/** What a printed page shows of a sheet: of merged cells the first, and nothing of hidden ones. */
public final class PrintedCells {

  private final CellText cells;

  public PrintedCells(CellText cells) {
    this.cells = cells;
  }

  /**
   * What stands in a place.
   *
   * @param row where the cell is, which was made one with those down to the last row
   * @param isHidden whether a page shows nothing of it
   */
  public record Seen(@Nullable GridCell cell, int row, int lastRow, boolean isHidden) {}

  /**
   * A cell, or the first of those above that it was made one with: its value holds for all of them,
   * and hides what the file still has behind it.
   */
  public Seen at(GridSheet sheet, GridRow row, int column) {
    GridSheet.Merge merge = sheet.merge(row.number(), column).orElse(null);
    GridCell first =
        merge == null || merge.firstColumn() != column
            ? null
            : sheet.cell(merge.firstRow(), column);
    return merge == null || first == null
        ? seen(sheet, row.number(), row.number(), column)
        : seen(sheet, merge.firstRow(), merge.lastRow(), column);
  }

  private Seen seen(GridSheet sheet, int row, int lastRow, int column) {
    GridCell cell = sheet.cell(row, column);
    boolean isHidden =
        cell != null && (sheet.isHidden(row, column) || cells.onPaper(cell) == OnPaper.NOT_AT_ALL);
    return new Seen(cell, row, lastRow, isHidden);
  }

  /** Whether a cell says something of its own behind the one that it was made part of. */
  public boolean isCovered(GridSheet sheet, GridRow row, int column) {
    GridCell own = row.cell(column);
    GridSheet.Merge merge = sheet.merge(row.number(), column).orElse(null);
    if (own == null || merge == null) {
      return false;
    }
    GridCell first = sheet.cell(merge.firstRow(), merge.firstColumn());
    boolean isBelow = column == merge.firstColumn() && first != null;
    return !isBelow && !cells.read(own, true).text().equals(cells.read(first, true).text());
  }
}
