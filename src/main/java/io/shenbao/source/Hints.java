package io.shenbao.source;

import io.shenbao.programme.Field;
import io.shenbao.programme.Node;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** The guidance of one sheet, as comments on its cells. */
final class Hints {

  private final Drawing<?> drawing;
  private final CreationHelper helper;

  Hints(Sheet sheet) {
    this.drawing = sheet.createDrawingPatriarch();
    this.helper = sheet.getWorkbook().getCreationHelper();
  }

  /** Puts a node's hint, note and sample on a cell; nothing when it has none of them. */
  void add(Row row, int column, Node node) {
    StringBuilder text = new StringBuilder(node.caption().hint());
    line(text, "注：", node.caption().note());
    if (node instanceof Field field) {
      line(text, "例：", field.sample().equals("……") ? "" : field.sample());
    }
    Cell cell = row.getCell(column);
    if (text.isEmpty() || cell == null) {
      return;
    }
    ClientAnchor anchor = helper.createClientAnchor();
    anchor.setCol1(column + 1);
    anchor.setCol2(column + 4);
    anchor.setRow1(row.getRowNum());
    anchor.setRow2(row.getRowNum() + 3 + text.length() / 24);
    Comment comment = drawing.createCellComment(anchor);
    comment.setString(helper.createRichTextString(text.toString()));
    comment.setAuthor("");
    cell.setCellComment(comment);
  }

  private static void line(StringBuilder text, String before, String more) {
    if (!more.isEmpty()) {
      text.append(text.isEmpty() ? "" : "\n").append(before).append(more);
    }
  }
}
