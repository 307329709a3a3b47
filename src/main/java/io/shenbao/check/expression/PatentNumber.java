package io.shenbao.check.expression;

import com.google.re2j.Pattern;

/**
 * A Chinese patent or application number: four digits of the year, one of the kind, seven of the
 * serial number, a check digit with weights 2 to 9 and 2 to 5 modulo 11, ten being X (ZC
 * 0006-2003).
 */
final class PatentNumber {

  private static final Pattern SHAPE = Pattern.compile("(?:ZL|CN)?(\\d{12})[.]?([\\dX])");
  private static final int[] WEIGHTS = {2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5};

  private PatentNumber() {}

  static boolean isValid(String number) {
    var matcher = SHAPE.matcher(number.replace(" ", ""));
    if (!matcher.matches()) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (matcher.group(1).charAt(i) - '0') * WEIGHTS[i];
    }
    int digit = sum % 11;
    return matcher.group(2).equals(digit == 10 ? "X" : Integer.toString(digit));
  }

  /** 1 invention, 2 utility model, 3 design; empty when the number has another shape. */
  static String kind(String number) {
    var matcher = SHAPE.matcher(number.replace(" ", ""));
    return matcher.matches() ? matcher.group(1).substring(4, 5) : "";
  }
}
