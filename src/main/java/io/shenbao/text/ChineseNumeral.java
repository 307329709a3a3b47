package io.shenbao.text;

/** Numbers as Chinese documents count: months, days, headings, items of a list. */
public final class ChineseNumeral {

  private static final String DIGITS = "一二三四五六七八九";
  private static final int MOST = 99;

  private ChineseNumeral() {}

  /** 1 to 99 in Chinese; a larger one in digits. */
  public static String of(int number) {
    if (number > MOST) {
      return Integer.toString(number);
    }
    int tens = number / 10;
    int ones = number % 10;
    return (tens > 1 ? DIGITS.substring(tens - 1, tens) : "")
        + (tens > 0 ? "十" : "")
        + (ones > 0 ? DIGITS.substring(ones - 1, ones) : "");
  }
}
