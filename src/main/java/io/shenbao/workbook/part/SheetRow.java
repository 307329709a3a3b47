package io.shenbao.workbook.part;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;

/**
 * A row, wherever it stands.
 *
 * @param height in points; 0 where it is the usual one
 * @param cells from left to right
 */
public record SheetRow(float height, boolean isHidden, List<SheetCell> cells) {
  public SheetRow {
    cells = List.copyOf(cells);
  }

  /** A row as it was drawn. */
  static SheetRow of(XSSFRow row) {
    List<SheetCell> cells = new ArrayList<>();
    for (Cell cell : row) {
      cells.add(SheetCell.of((XSSFCell) cell));
    }
    float height = row.getHeightInPoints();
    boolean isUsual = height == row.getSheet().getDefaultRowHeightInPoints();
    return new SheetRow(isUsual ? 0 : height, row.getZeroHeight(), cells);
  }

  /** The cell in a column, which is there. */
  public SheetCell cell(int column) {
    return cells.stream().filter(cell -> cell.column() == column).findFirst().orElseThrow();
  }

  /** The same row with a cell in the place of the one that was drawn in its column. */
  public SheetRow with(SheetCell changed) {
    return new SheetRow(
        height,
        isHidden,
        cells.stream().map(cell -> cell.column() == changed.column() ? changed : cell).toList());
  }

  /** The same row, at least so many points high. */
  public SheetRow atLeast(float points) {
    return points > height ? new SheetRow(points, isHidden, cells) : this;
  }

  void write(StringBuilder out, int row, SharedTexts texts) {
    out.append("<row r=\"").append(row + 1).append('"');
    if (isHidden) {
      out.append(" hidden=\"1\"");
    }
    if (height > 0) {
      out.append(" ht=\"").append(height).append("\" customHeight=\"1\"");
    }
    out.append('>');
    cells.forEach(cell -> cell.write(out, row, texts));
    out.append("</row>");
  }
}
