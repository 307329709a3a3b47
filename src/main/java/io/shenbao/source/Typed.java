package io.shenbao.source;

import com.google.common.base.CharMatcher;
import io.shenbao.text.Likeness;
import java.util.Set;

/** Helps to read what people type. */
final class Typed {

  private static final String BLANKS = " \t\n\u000b\f\r\u00a0\u2007\u202f\u3000\u200b\ufeff";
  private static final CharMatcher WHITE = CharMatcher.anyOf(BLANKS).precomputed();
  private static final Set<String> NOTHING =
      Set.of(
          "", "/", "／", "\\", "-", "--", "—", "——", "–", "无", "暂无", "…", "……", "...", "......",
          "N/A", "n/a");

  private Typed() {}

  /** Without white space and what nobody sees at its ends. */
  static String strip(String text) {
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
  static boolean isNothing(String stripped) {
    return NOTHING.contains(stripped);
  }

  /** Full-width letters, digits and marks made half-width, and all white space taken out. */
  static String compact(String text) {
    return Likeness.compact(text);
  }
}
