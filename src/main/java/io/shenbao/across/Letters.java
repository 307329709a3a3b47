package io.shenbao.across;

import io.shenbao.text.Likeness;
import io.shenbao.text.Nfkc;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A text as it is compared: NFKC, lower case, letters and digits only.
 *
 * @param at where in the original each of them stands
 */
record Letters(String original, String letters, int[] at) {

  static Letters of(String text) {
    StringBuilder letters = new StringBuilder();
    int[] at = new int[Math.max(16, text.length())];
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      String plain = Nfkc.of(Character.toString(text.codePointAt(i)));
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

  /** The distinct stretches of so many characters. */
  Set<String> shingles(int length) {
    Set<String> shingles = new LinkedHashSet<>();
    for (int i = 0; i + length <= letters.length(); i++) {
      shingles.add(letters.substring(i, i + length));
    }
    return shingles;
  }
}
