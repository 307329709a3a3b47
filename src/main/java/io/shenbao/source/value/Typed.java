package io.shenbao.source.value;

import io.shenbao.text.Likeness;
import java.util.Set;

/** Helps to read what people type. */
public final class Typed {

  private static final Set<String> NOTHING =
      Set.of(
          "", "/", "／", "\\", "-", "--", "—", "——", "–", "无", "暂无", "…", "……", "...", "......",
          "N/A", "n/a");

  private Typed() {}

  /** Without white space and what nobody sees at its ends. */
  public static String strip(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (from < to && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isBlank(char c) {
    return Likeness.isBlank(c) || Likeness.isInvisible(c);
  }

  /** Whether a text stands for no value at all. A nought is a value. */
  public static boolean isNothing(String stripped) {
    return NOTHING.contains(stripped);
  }
}
