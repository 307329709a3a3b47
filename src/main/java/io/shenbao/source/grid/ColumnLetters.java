package io.shenbao.source.grid;

import org.apache.poi.ss.SpreadsheetVersion;

/** The letters of a column as its number. */
final class ColumnLetters {

  private static final int LETTERS = 26;

  private ColumnLetters() {}

  /**
   * The column of a place such as {@code C4} or {@code $C$4}, from 0.
   *
   * @throws IllegalArgumentException when there is none
   */
  static int column(String place) {
    int column = 0;
    for (int i = place.startsWith("$") ? 1 : 0;
        i < place.length() && isLetter(place.charAt(i));
        i++) {
      column = column * LETTERS + Character.toUpperCase(place.charAt(i)) - 'A' + 1;
      if (column > SpreadsheetVersion.EXCEL2007.getMaxColumns()) {
        throw new IllegalArgumentException("no column: " + place);
      }
    }
    if (column == 0) {
      throw new IllegalArgumentException("no column: " + place);
    }
    return column - 1;
  }

  private static boolean isLetter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }
}
