package io.shenbao.workbook;

import io.shenbao.programme.Node;

/** The guidance of the form, as comments on its cells. */
final class Hints {

  private Hints() {}

  /** A node's hint and note; empty when it has none of them. */
  static String of(Node node) {
    String hint = node.caption().hint();
    String note = node.caption().note();
    return hint + (hint.isEmpty() || note.isEmpty() ? "" : "\n") + mark(note);
  }

  private static String mark(String note) {
    return note.isEmpty() ? "" : "注：" + note;
  }
}
