package io.shenbao.source.word;

/** Text as it stands in XML that we write. */
final class FormulaLetters {

  private static final int FIRST_TURNING = 0x202A;
  private static final int LAST_TURNING = 0x202E;

  private FormulaLetters() {}

  /** Escapes; drops what XML 1.0 forbids, and what turns the direction of writing. */
  static String of(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().filter(FormulaLetters::isFit).forEach(c -> add(c, out));
    return out.toString();
  }

  private static boolean isFit(int c) {
    boolean turns = c >= FIRST_TURNING && c <= LAST_TURNING || c >= 0x2066 && c <= 0x2069;
    boolean legal = c >= 0x20 && c < 0xD800 || c >= 0xE000 && c < 0xFFFE || c > 0xFFFF;
    return legal && !turns && c != 0x200E && c != 0x200F && c != 0x061C;
  }

  private static void add(int c, StringBuilder out) {
    switch (c) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      default -> out.appendCodePoint(c);
    }
  }
}
