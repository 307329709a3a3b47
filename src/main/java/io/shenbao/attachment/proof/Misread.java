package io.shenbao.attachment.proof;

import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** What a machine takes for each other when it reads text off a picture. */
final class Misread {

  /** Letters that credit codes lack, and the digits that they are taken for. */
  private static final String LETTERS = "OSZIL";

  private static final String DIGITS = "05211";
  private static final int MOST_IN_A_CODE = 2;
  private static final String NUMERALS = "〇一二三四五六七八九";

  /** Of so many letters of a name one may be misread. */
  private static final int LETTERS_A_SLIP = 8;

  private Misread() {}

  /** Whether two codes may be the same. */
  static boolean isSameCode(String one, String other) {
    return new LevenshteinDistance(MOST_IN_A_CODE).apply(digits(one), digits(other)) >= 0;
  }

  private static String digits(String code) {
    StringBuilder digits = new StringBuilder(code.toUpperCase(Locale.ROOT));
    for (int i = 0; i < digits.length(); i++) {
      int letter = LETTERS.indexOf(digits.charAt(i));
      if (letter >= 0) {
        digits.setCharAt(i, DIGITS.charAt(letter));
      }
    }
    return digits.toString();
  }

  /** A text with zeros where a letter O stands behind a numeral, Chinese or not. */
  static String zeros(String text) {
    StringBuilder zeros = new StringBuilder(text);
    for (int i = 1; i < zeros.length(); i++) {
      if (zeros.charAt(i) == 'O' || zeros.charAt(i) == 'o') {
        char before = zeros.charAt(i - 1);
        if (before >= '0' && before <= '9') {
          zeros.setCharAt(i, '0');
        } else if (NUMERALS.indexOf(before) >= 0) {
          zeros.setCharAt(i, '〇');
        }
      }
    }
    return zeros.toString();
  }

  /** Whether a text holds words, but for one misread letter in eight. */
  static boolean holds(String text, String words) {
    int most = words.length() / LETTERS_A_SLIP;
    int[] row = new int[words.length() + 1]; // Sellers' algorithm: the words may begin anywhere
    for (int i = 0; i < row.length; i++) {
      row[i] = i;
    }
    for (int at = 0; at < text.length() && row[words.length()] > most; at++) {
      int diagonal = row[0];
      for (int i = 1; i < row.length; i++) {
        int changed = diagonal + (text.charAt(at) == words.charAt(i - 1) ? 0 : 1);
        diagonal = row[i];
        row[i] = Math.min(changed, Math.min(row[i], row[i - 1]) + 1);
      }
    }
    return row[words.length()] <= most;
  }
}
