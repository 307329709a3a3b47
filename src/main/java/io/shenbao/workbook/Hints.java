package io.shenbao.workbook;

import io.shenbao.programme.Node;
import org.apache.poi.ss.usermodel.Cell;

/** The guidance of the form, as comments on its cells. */
final class Hints {

  private Hints() {}

  /** Puts a node's hint and note on a cell; nothing when it has none of them. */
  static void add(Cell cell, Node node) {
    String hint = node.caption().hint();
    String note = node.caption().note();
    String text = hint + (hint.isEmpty() || note.isEmpty() ? "" : "\n") + mark(note);
    if (!text.isEmpty()) {
      CellNotes.add(cell, text, "");
    }
  }

  private static String mark(String note) {
    return note.isEmpty() ? "" : "注：" + note;
  }
}
