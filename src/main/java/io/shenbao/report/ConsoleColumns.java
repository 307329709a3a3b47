package io.shenbao.report;

import java.util.ArrayList;
import java.util.List;

/** Aligns text in columns on a console, where a Chinese character is as wide as two Latin ones. */
public final class ConsoleColumns {

  private ConsoleColumns() {}

  public static List<String> align(List<List<String>> rows) {
    int columns = rows.get(0).size();
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], width(row.get(i)));
      }
    }
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < columns; i++) {
        line.append(row.get(i));
        if (i < columns - 1) {
          line.append(" ".repeat(widths[i] - width(row.get(i)) + 2));
        }
      }
      lines.add(line.toString());
    }
    return lines;
  }

  /**
   * East Asian wide and full-width characters count two (Unicode Standard Annex 11), marks that
   * combine with the character before them nothing.
   */
  public static int width(String text) {
    return text.codePoints().map(ConsoleColumns::width).sum();
  }

  private static int width(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    return c >= 0x1100 && !isNarrow(c) ? 2 : 1;
  }

  private static boolean isNarrow(int c) {
    return (c > 0x115F && c < 0x2E80) || (c >= 0xFF61 && c <= 0xFFDC);
  }
}
