package io.shenbao.check;

/**
 * Counts a text's length as Word's 字数 does: each CJK character or full-width mark is one, and so is
 * each run of other characters between them and white space.
 */
final class WordCount {

  private WordCount() {}

  static int of(String text) {
    int count = 0;
    boolean inRun = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (isWhite(c)) {
        inRun = false;
      } else if (isWide(c)) {
        count++;
        inRun = false;
      } else if (!inRun) {
        count++;
        inRun = true;
      }
    }
    return count;
  }

  /** The number of characters that are seen: white space does not count. */
  static int characters(String text) {
    return (int) text.codePoints().filter(c -> !isWhite(c)).count();
  }

  private static boolean isWhite(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isWide(int c) {
    Character.UnicodeScript script = Character.UnicodeScript.of(c);
    return switch (script) {
      case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> true;
      default -> isWideMark(c);
    };
  }

  /**
   * CJK punctuation, full-width forms, and the general marks that Chinese text uses as wide ones.
   */
  private static boolean isWideMark(int c) {
    return (c >= 0x3000 && c <= 0x303F)
        || (c >= 0xFE30 && c <= 0xFE4F)
        || (c >= 0xFF00 && c <= 0xFF60)
        || (c >= 0xFFE0 && c <= 0xFFE6)
        || (c >= 0x2014 && c <= 0x2026)
        || c == 0x00B7;
  }
}
