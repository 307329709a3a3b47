package io.shenbao.workbook;

/** Pieces of formulas. */
final class Formula {

  private Formula() {}

  /** A text as a formula has it. */
  static String text(String text) {
    return "\"" + text.replace("\"", "\"\"") + "\"";
  }
}
