package io.shenbao.report.returned;

import com.google.re2j.Pattern;
import io.shenbao.deadline.Deadline;
import io.shenbao.wording.Plain;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.Sheet;

/**
 * Comments on cells: ours stand between two marks before whatever comment was there, so that they
 * are found and taken out again whichever program saved the workbook.
 */
final class CellNotes {

  private static final String BEGIN = "▼";
  private static final String END = "▲";
  private static final Pattern OURS =
      Pattern.compile("(?s)" + BEGIN + "[^" + END + "]*" + END + "\\s*");

  /** What a comment box shows of a cell's findings, in characters. */
  private static final int MOST = 2_000;

  private static final int LINE = 26;

  private CellNotes() {}

  /** Takes our words out of all comments of a sheet; a comment of nothing else goes. */
  static void remove(Sheet sheet) {
    for (Comment comment : List.copyOf(sheet.getCellComments().values())) {
      Deadline.poll();
      String text = text(comment);
      String rest = OURS.matcher(text).replaceAll("");
      if (!rest.equals(text)) {
        Cell cell = Cells.at(sheet, comment.getRow(), comment.getColumn());
        String author = comment.getAuthor();
        cell.removeCellComment();
        if (!rest.isBlank()) {
          put(cell, rest, author);
        }
      }
    }
  }

  /** Puts our words on a cell, before what its comment says already. */
  static void add(Cell cell, String words, String author) {
    Comment there = cell.getCellComment();
    String before = there == null ? "" : text(there);
    String by = there == null || there.getAuthor() == null ? author : there.getAuthor();
    if (there != null) {
      cell.removeCellComment();
    }
    String ours = Plain.clip(words.replace(BEGIN, "").replace(END, ""), MOST);
    put(cell, BEGIN + ours + END + (before.isEmpty() ? "" : "\n" + before), by);
  }

  private static String text(Comment comment) {
    return comment.getString() == null ? "" : comment.getString().getString();
  }

  private static void put(Cell cell, String text, String author) {
    Sheet sheet = cell.getSheet();
    Drawing<?> drawing =
        sheet.getDrawingPatriarch() == null
            ? sheet.createDrawingPatriarch()
            : sheet.getDrawingPatriarch();
    CreationHelper helper = sheet.getWorkbook().getCreationHelper();
    ClientAnchor anchor = helper.createClientAnchor();
    anchor.setCol1(cell.getColumnIndex() + 1);
    anchor.setCol2(cell.getColumnIndex() + 5);
    anchor.setRow1(cell.getRowIndex());
    anchor.setRow2(cell.getRowIndex() + Math.min(30, 3 + rows(text)));
    Comment comment = drawing.createCellComment(anchor);
    comment.setString(helper.createRichTextString(text));
    comment.setAuthor(author);
    cell.setCellComment(comment);
  }

  private static int rows(String text) {
    return text.lines().mapToInt(line -> 1 + line.length() / LINE).sum();
  }
}
