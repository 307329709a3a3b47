package io.shenbao.source;

import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Pattern;

/** Helps to read what people type. */
final class Typed {

  private static final Pattern WHITE =
      Pattern.compile("[\\s\\u00a0\\u2007\\u202f\\u3000\\u200b\\ufeff]+");
  private static final Pattern EDGE =
      Pattern.compile(
          "^[\\s\\u00a0\\u2007\\u202f\\u3000\\u200b\\ufeff]+|[\\s\\u00a0\\u2007\\u202f\\u3000\\u200b\\ufeff]+$");
  private static final Set<String> NOTHING =
      Set.of(
          "", "/", "／", "\\", "-", "--", "—", "——", "–", "无", "暂无", "…", "……", "...", "......",
          "N/A", "n/a");

  private Typed() {}

  /** Without white space at its ends, no-break and zero-width spaces included. */
  static String strip(String text) {
    return EDGE.matcher(text).replaceAll("");
  }

  /** Whether a text stands for no value at all. A nought is a value. */
  static boolean isNothing(String stripped) {
    return NOTHING.contains(stripped);
  }

  /** Full-width letters, digits and marks made half-width, and all white space taken out. */
  static String compact(String text) {
    return WHITE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
  }
}
