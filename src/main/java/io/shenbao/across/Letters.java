package io.shenbao.across;

import io.shenbao.text.Likeness;
import io.shenbao.text.Nfkc;
import java.util.Arrays;

/**
 * A text as it is compared: NFKC, lower case, letters and digits only.
 *
 * @param at where in the original each of them stands
 */
record Letters(String original, String letters, int[] at) {

  private static final String MARKS = "，。、；：（）“”！？《》 \n";

  static Letters of(String text) {
    StringBuilder letters = new StringBuilder();
    int[] at = new int[Math.max(16, text.length())];
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (isIdeograph(text.charAt(i))) {
        at = letters.length() + 1 > at.length ? Arrays.copyOf(at, 2 * at.length) : at;
        at[letters.length()] = i;
        letters.append(text.charAt(i));
        continue;
      }
      if (isMark(text.charAt(i))) {
        continue;
      }
      String plain = plain(text.codePointAt(i));
      for (int j = 0; j < plain.length(); j += Character.charCount(plain.codePointAt(j))) {
        int letter = Character.toLowerCase(plain.codePointAt(j));
        if (Character.isLetterOrDigit(letter) && !Likeness.isInvisible(letter)) {
          if (letters.length() + 2 > at.length) {
            at = Arrays.copyOf(at, 2 * at.length);
          }
          at[letters.length()] = i;
          letters.appendCodePoint(letter);
          at[letters.length() - 1] = i;
        }
      }
    }
    return new Letters(text, letters.toString(), at);
  }

  /** Whether a text has so many letters at least. */
  static boolean hasAsMany(String text, int count) {
    int ideographs = 0;
    for (int i = 0; i < text.length() && ideographs < count; i++) {
      ideographs += isIdeograph(text.charAt(i)) ? 1 : 0;
    }
    return ideographs >= count || of(text).letters().length() >= count;
  }

  /** A character in normal form; of ASCII, it is that already. */
  private static String plain(int c) {
    return c < 0x80 ? Character.toString(c) : Nfkc.of(Character.toString(c));
  }

  /** The marks of most texts, none of which is a letter in normal form. */
  private static boolean isMark(char c) {
    return MARKS.indexOf(c) >= 0;
  }

  /** Most letters of most texts: a letter in all ways, and its own normal form. */
  private static boolean isIdeograph(char letter) {
    return letter >= 0x4E00 && letter <= 0x9FA5;
  }
}
