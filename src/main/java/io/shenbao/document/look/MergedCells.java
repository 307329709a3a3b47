package io.shenbao.document.look;

import io.shenbao.prose.Block;

/** Which cells of a table are one, as WordprocessingML says it. */
public final class MergedCells {

  /** More rows are a cell that is merged downwards, and no headings. */
  private static final int MOST_HEADINGS = 3;

  private final int[] widths;
  private final Block.Merge[][] at;

  public MergedCells(Block.Table table, int[] widths) {
    this.widths = widths;
    this.at = new Block.Merge[table.rows().size()][widths.length];
    for (Block.Merge merge : table.merges()) {
      for (int row = merge.row(); row < Math.min(at.length, merge.row() + merge.rows()); row++) {
        int end = Math.min(widths.length, merge.column() + merge.columns());
        for (int column = merge.column(); column < end; column++) {
          at[row][column] = merge;
        }
      }
    }
  }

  /** How many rows hold the headings: the first, and those that its cells reach down into. */
  public int headings() {
    int rows = 1;
    for (int column = 0; column < widths.length; column++) {
      Block.Merge merge = at[0][column];
      int its = merge == null ? 1 : merge.rows();
      rows = its <= MOST_HEADINGS ? Math.max(rows, its) : rows;
    }
    return rows;
  }

  /** How many columns the cell takes that begins at a column. */
  public int columns(int row, int column) {
    Block.Merge merge = at[row][column];
    return merge == null ? 1 : Math.min(widths.length, merge.column() + merge.columns()) - column;
  }

  /** Its width, in twentieths of a point. */
  public int width(int row, int column) {
    int width = 0;
    for (int i = column; i < column + columns(row, column); i++) {
      width += widths[i];
    }
    return width;
  }

  /** {@code w:gridSpan} and {@code w:vMerge}, in the order of the schema. */
  public String properties(int row, int column) {
    Block.Merge merge = at[row][column];
    if (merge == null) {
      return "";
    }
    int columns = columns(row, column);
    String span = columns > 1 ? "<w:gridSpan w:val=\"" + columns + "\"/>" : "";
    String down = row == merge.row() ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>";
    return merge.rows() > 1 ? span + down : span;
  }
}
