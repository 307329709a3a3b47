package io.shenbao.source.word;

import io.shenbao.text.ChineseNumeral;
import java.util.Locale;

/** Numbers as Word's lists write them (ECMA-376 part 1, 17.18.59). */
final class ListNumerals {

  private static final String[] ROMAN = {
    "M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"
  };
  private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final int LETTERS = 26;
  private static final int MOST_ROMAN = 3_999;

  private ListNumerals() {}

  /** A number in a format; one that the format can't write, in digits. */
  static String of(String format, int number) {
    if (number < 1) {
      return Integer.toString(number);
    }
    return switch (format) {
      case "upperLetter" -> letters(number);
      case "lowerLetter" -> letters(number).toLowerCase(Locale.ROOT);
      case "upperRoman" -> roman(number);
      case "lowerRoman" -> roman(number).toLowerCase(Locale.ROOT);
      case "chineseCounting",
          "chineseCountingThousand",
          "ideographDigital",
          "japaneseCounting",
          "taiwaneseCounting",
          "taiwaneseCountingThousand" ->
          ChineseNumeral.of(number);
      case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" ->
          number <= 20 ? String.valueOf((char) ('①' + number - 1)) : Integer.toString(number);
      case "decimalZero" -> number < 10 ? "0" + number : Integer.toString(number);
      case "decimalEnclosedParen" -> "（" + number + "）";
      case "decimalEnclosedFullstop" -> number + ".";
      default -> Integer.toString(number);
    };
  }

  private static String letters(int number) {
    char letter = (char) ('A' + (number - 1) % LETTERS);
    return String.valueOf(letter).repeat(Math.min(5, (number - 1) / LETTERS + 1));
  }

  private static String roman(int number) {
    if (number > MOST_ROMAN) {
      return Integer.toString(number);
    }
    StringBuilder roman = new StringBuilder();
    int left = number;
    for (int i = 0; i < VALUES.length; i++) {
      while (left >= VALUES[i]) {
        roman.append(ROMAN[i]);
        left -= VALUES[i];
      }
    }
    return roman.toString();
  }
}
