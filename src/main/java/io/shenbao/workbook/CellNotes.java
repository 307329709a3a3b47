package io.shenbao.workbook;

import io.shenbao.wording.Plain;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;

/** Comments on cells, in a box as large as their words. */
public final class CellNotes {

  /** What a comment's box shows, in characters. */
  private static final int MOST = 2_000;

  /** Columns that a box is wide, and the characters that stand in one line of it. */
  private static final int WIDTH = 4;

  private static final int LINE = 26;
  private static final int MOST_ROWS = 30;

  private CellNotes() {}

  /** Puts words on a cell, before what its comment says already. */
  public static void add(Cell cell, String words, String author) {
    Comment there = cell.getCellComment();
    if (there == null) {
      put(cell, Plain.clip(words, MOST), author);
    } else {
      String before = there.getString().getString();
      cell.removeCellComment();
      put(cell, Plain.clip(words, MOST) + "\n\n" + before, author);
    }
  }

  private static void put(Cell cell, String text, String author) {
    Sheet sheet = cell.getSheet();
    Drawing<?> drawing =
        sheet.getDrawingPatriarch() == null
            ? sheet.createDrawingPatriarch()
            : sheet.getDrawingPatriarch();
    CreationHelper helper = sheet.getWorkbook().getCreationHelper();
    Comment comment = drawing.createCellComment(anchor(cell, text, helper));
    comment.setString(helper.createRichTextString(text));
    comment.setAuthor(author);
    cell.setCellComment(comment);
  }

  /** Beside the cell, or over it where the next cell has a comment: POI takes it for that one's. */
  private static ClientAnchor anchor(Cell cell, String text, CreationHelper helper) {
    int column = cell.getColumnIndex();
    int row = cell.getRowIndex();
    boolean isTaken = cell.getSheet().getCellComment(new CellAddress(row, column + 1)) != null;
    ClientAnchor anchor = helper.createClientAnchor();
    anchor.setCol1(isTaken ? column : column + 1);
    anchor.setCol2(column + 1 + WIDTH);
    anchor.setRow1(row);
    anchor.setRow2(row + Math.min(MOST_ROWS, 3 + rows(text)));
    return anchor;
  }

  private static int rows(String text) {
    return text.lines().mapToInt(line -> 1 + line.length() / LINE).sum();
  }
}
