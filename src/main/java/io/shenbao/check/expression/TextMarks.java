package io.shenbao.check.expression;

import com.google.re2j.Pattern;
import io.shenbao.text.Nfkc;

/** What of a name counts when it is compared with another. */
final class TextMarks {

  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private TextMarks() {}

  /** Only the letters and digits of a name, full-width ones made half-width. */
  static String letters(String name) {
    return NO_LETTERS.matcher(Nfkc.of(name)).replaceAll("");
  }
}
