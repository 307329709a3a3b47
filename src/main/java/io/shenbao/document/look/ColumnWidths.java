package io.shenbao.document.look;

import java.util.List;

/** How wide the columns of a table in prose are, in twentieths of a point. */
public final class ColumnWidths {

  /** Width of a CJK character of 五号. */
  private static final int CHARACTER = 210;

  private static final int MARGINS = 260;
  private static final int MOST_CHARACTERS = 40;
  private static final int FEWEST_CHARACTERS = 3;

  private ColumnWidths() {}

  /** What a text asks for in one line, within reason. */
  public static int wanted(String text) {
    int halves = text.lines().mapToInt(ColumnWidths::halves).max().orElse(0);
    int characters = Math.min(MOST_CHARACTERS, Math.max(FEWEST_CHARACTERS, (halves + 1) / 2));
    return characters * CHARACTER + MARGINS;
  }

  private static int halves(String line) {
    return line.codePoints().map(c -> c < 0x2E80 ? 1 : 2).sum();
  }

  /**
   * Shares the room: a column that asks for less than an even part gets what it asks for, and the
   * others share the rest; what nobody asks for goes to all in proportion.
   */
  public static int[] share(int[] wanted, int room) {
    int[] widths = new int[wanted.length];
    int left = room;
    int open = wanted.length;
    boolean settled = false;
    while (open > 0 && !settled) {
      settled = true;
      int even = left / open;
      for (int i = 0; i < wanted.length; i++) {
        if (widths[i] == 0 && wanted[i] <= even) {
          widths[i] = wanted[i];
          left -= wanted[i];
          open--;
          settled = false;
        }
      }
    }
    for (int i = 0; i < widths.length; i++) {
      if (widths[i] == 0) {
        widths[i] = Math.max(1, left / open);
      }
    }
    return open > 0 ? widths : stretched(widths, room);
  }

  /** Widths in any unit, none of them 0, brought to fill the room. */
  public static int[] stretched(List<Integer> widths, int room) {
    return stretched(widths.stream().mapToInt(Integer::intValue).toArray(), room);
  }

  private static int[] stretched(int[] widths, int room) {
    long sum = 0;
    for (int width : widths) {
      sum += width;
    }
    int[] stretched = new int[widths.length];
    for (int i = 0; i < widths.length; i++) {
      stretched[i] = Math.max(1, (int) ((long) widths[i] * room / sum));
    }
    return stretched;
  }
}
