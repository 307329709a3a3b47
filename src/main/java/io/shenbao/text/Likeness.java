package io.shenbao.text;

import java.util.function.IntPredicate;

/**
 * What of a text counts when it is compared with another: the one place that says so, for names,
 * codes, and words typed in a hurry. All is NFKC (Unicode Standard Annex 15), so that full-width
 * and half-width forms are alike; what nobody sees never counts.
 */
public final class Likeness {

  private Likeness() {}

  /** Without white space and what nobody sees; case and marks stay. For values. */
  public static String compact(String text) {
    return kept(text, point -> !isBlank(point));
  }

  /** The same, and all kinds of brackets and both cases are alike. For names and codes. */
  public static String key(String text) {
    StringBuilder key = new StringBuilder(text.length());
    compact(text).codePoints().map(Likeness::plainMark).forEach(key::appendCodePoint);
    return key.toString();
  }

  /** Only letters and digits, in lower case. For titles and prose. */
  public static String letters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    kept(text, Character::isLetterOrDigit)
        .codePoints()
        .map(Character::toLowerCase)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }

  /** White space of any kind. */
  public static boolean isBlank(int point) {
    return Character.isWhitespace(point) || Character.isSpaceChar(point) || point == 0x85;
  }

  /**
   * What takes no room on paper: zero-width characters, byte order and direction marks, soft
   * hyphens, variation selectors, fillers, control characters that are no white space.
   */
  public static boolean isInvisible(int point) {
    int type = Character.getType(point);
    return type == Character.FORMAT
        || (type == Character.CONTROL && !isBlank(point))
        || (point >= 0xFE00 && point <= 0xFE0F)
        || (point >= 0xE0100 && point <= 0xE01EF)
        || (point >= 0x180B && point <= 0x180F)
        || point == 0x034F
        || point == 0x115F
        || point == 0x1160
        || point == 0x3164
        || point == 0xFFA0
        || point == 0x2800;
  }

  private static String kept(String text, IntPredicate which) {
    String seen = filtered(text, point -> !isInvisible(point));
    return filtered(Nfkc.of(seen), which);
  }

  private static String filtered(String text, IntPredicate which) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints().filter(which).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static int plainMark(int point) {
    return switch (Character.getType(point)) {
      case Character.START_PUNCTUATION -> '(';
      case Character.END_PUNCTUATION -> ')';
      default -> Character.toLowerCase(point);
    };
  }
}
