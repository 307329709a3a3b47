package io.shenbao.report;

/** Texts of strangers, made safe to show: they can't move a cursor, or run backwards. */
public final class Plain {

  /** In place of a character that does something instead of being seen. */
  private static final char UNSEEN = '\uFFFD';

  private Plain() {}

  /** One line: line breaks and tabs become spaces, other control characters a mark. */
  public static String line(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints().forEach(c -> line.appendCodePoint(seen(c)));
    return line.toString();
  }

  private static int seen(int c) {
    if (c == '\n' || c == '\r' || c == '\t') {
      return ' ';
    }
    // bidirectional embeddings, overrides and isolates: Unicode Standard Annex 9
    boolean turns = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    boolean lone = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    return Character.isISOControl(c) || turns || lone ? UNSEEN : c;
  }

  /** At most so many characters; of a longer text it is said how long it is. */
  public static String clip(String text, int most) {
    return text.length() <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, most)))
            + "…（"
            + text.length()
            + "）";
  }
}
