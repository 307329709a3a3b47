package io.shenbao.wording;

/** Texts of strangers, made safe to show: they can't move a cursor, or run backwards. */
public final class Plain {

  /** In place of a character that does something instead of being seen. */
  private static final char UNSEEN = '\uFFFD';

  private static final char LAST_ACTING = '\u2069';

  private Plain() {}

  /** One line: line breaks and tabs become spaces, other control characters a mark. */
  public static String line(String text) {
    return isPlain(text) ? text : seen(text);
  }

  /** Most texts are shown as they are, and a look at each character is all that they cost. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c) || acts(c)) {
        return false;
      }
    }
    return true;
  }

  private static String seen(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints().forEach(c -> line.appendCodePoint(seen(c)));
    return line.toString();
  }

  private static int seen(int c) {
    if (c == '\n' || c == '\r' || c == '\t') {
      return ' ';
    }
    boolean lone = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    return lone || acts(c) ? UNSEEN : c;
  }

  /** Whether a character does something instead of being seen: a control, or one that turns. */
  private static boolean acts(int c) {
    return c <= LAST_ACTING && (c < ' ' || c > '~') && isKnownToAct(c);
  }

  private static boolean isKnownToAct(int c) {
    boolean breaks = c == 0x2028 || c == 0x2029;
    return Character.isISOControl(c) || turns(c) || breaks;
  }

  /** Whether a character turns the direction of writing: Unicode Standard Annex 9, section 2. */
  public static boolean turns(int c) {
    return c == 0x200E
        || c == 0x200F
        || c == 0x061C
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069);
  }

  /** A character as it may be shown among several lines. */
  static char shown(char c) {
    return acts(c) && c != '\n' && c != '\t' ? UNSEEN : c;
  }

  /** Several lines: their breaks and tabs stay, other control characters become a mark. */
  public static String lines(String text) {
    char[] lines = text.toCharArray();
    boolean isChanged = false;
    for (int i = 0; i < lines.length; i++) {
      char shown = shown(lines[i]);
      if (shown != lines[i]) {
        lines[i] = shown;
        isChanged = true;
      }
    }
    return isChanged ? new String(lines) : text;
  }

  /** Whether none of so many characters does anything in JSON but be seen. */
  public static boolean isPlainJson(char[] text, int from, int length) {
    for (int i = from; i < from + length; i++) {
      if (shown(text[i]) != text[i]) {
        return false;
      }
    }
    return true;
  }

  /** JSON that says the same, with such characters escaped; they stand within its strings only. */
  public static String json(String text) {
    return isPlainJson(text.toCharArray(), 0, text.length()) ? text : escaped(text);
  }

  private static String escaped(String text) {
    StringBuilder json = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (shown(c) == c) {
        json.append(c);
      } else {
        json.append("\\u%04x".formatted((int) c));
      }
    }
    return json.toString();
  }

  /** At most so many characters; of a longer text it is said how long it is. */
  public static String clip(String text, int most) {
    return text.length() <= most ? text : beginning(text, most) + "（" + text.length() + "）";
  }

  /**
   * A text, or the first so many characters of a longer one and an ellipsis; none is cut in two.
   */
  public static String beginning(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, most))) + "…";
  }
}
