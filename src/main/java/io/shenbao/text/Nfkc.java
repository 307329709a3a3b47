package io.shenbao.text;

import java.text.Normalizer;

/**
 * Unicode's normalisation form KC, in time that grows with the text and no faster. To put a long
 * run of combining marks in order takes the square of its length; so, as the stream-safe format has
 * it (Unicode Standard Annex 15, section 13), such a run is cut into short ones first.
 */
public final class Nfkc {

  /** The longest run of marks that any language needs. */
  private static final int MOST_MARKS = 30;

  private static final char GRAPHEME_JOINER = '\u034F';

  private Nfkc() {}

  /**
   * The text in normalisation form KC; a joiner that nobody sees stands after every thirty marks.
   */
  public static String of(String text) {
    return isNormal(text) ? text : Normalizer.normalize(streamSafe(text), Normalizer.Form.NFKC);
  }

  /**
   * Whether there are only letters of ASCII and ideographs in a text, which are as they should be.
   */
  private static boolean isNormal(String text) {
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c >= 0x80 && (c < 0x4E00 || c > 0x9FA5) && c != '、' && c != '。') {
        return false;
      }
    }
    return true;
  }

  private static String streamSafe(String text) {
    StringBuilder safe = null;
    int marks = 0;
    int size;
    for (int at = 0; at < text.length(); at += size) {
      int c = text.codePointAt(at);
      size = Character.charCount(c);
      marks = isMark(c) ? marks + 1 : 0;
      if (marks > MOST_MARKS) {
        if (safe == null) {
          safe = new StringBuilder(text.length() + text.length() / MOST_MARKS + 1);
          safe.append(text, 0, at);
        }
        safe.append(GRAPHEME_JOINER);
        marks = 1;
      }
      if (safe != null) {
        safe.appendCodePoint(c);
      }
    }
    return safe == null ? text : safe.toString();
  }

  private static boolean isMark(int c) {
    if (c < '\u0300') {
      return false;
    }
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }
}
