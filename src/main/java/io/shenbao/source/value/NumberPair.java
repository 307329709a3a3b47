package io.shenbao.source.value;

import com.google.common.base.CharMatcher;
import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Two numbers: a range, or what something was and what it became.
 *
 * @param becomes whether the first became the second
 * @param unit of the second; of the first too, where that has none
 */
record NumberPair(boolean becomes, BigDecimal first, BigDecimal second, String unit) {

  private static final String UNIT = "[^\\d\\-—–~至到由从→]{0,12}?";
  private static final String CHANGED = "(?:由|从)(?:原来?的?)?";
  private static final String INTO = "(?:了|约)*(?:至|到|为|→)(?:了|约)*";
  private static final Pattern CHANGE =
      Pattern.compile(
          "(?:%s(%s)(%s)(?:%s)?%s|(%s)(%s)(?:(?:%s)%s|→))(%s)(%s)"
              .formatted(
                  CHANGED,
                  NumberText.NUMBER,
                  UNIT,
                  NumberText.WORDS,
                  INTO,
                  NumberText.NUMBER,
                  UNIT,
                  NumberText.WORDS,
                  INTO,
                  NumberText.NUMBER,
                  UNIT));
  private static final Pattern RANGE =
      Pattern.compile(
          "(?:约|≈)?(%s)(%s)(?:-|—+|–|~|至|到)(%s)(%s)"
              .formatted(NumberText.NUMBER, UNIT, NumberText.NUMBER, UNIT));

  /** Of these, one stands between the two. */
  private static final CharMatcher BETWEEN = CharMatcher.anyOf("-—–~至到为→");

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int DECIMALS = 2;

  /** Takes a plain text apart; empty when it is no such pair. */
  static Optional<NumberPair> of(String plain) {
    if (BETWEEN.matchesNoneOf(plain)) {
      return Optional.empty();
    }
    Matcher change = CHANGE.matcher(plain);
    if (change.matches()) {
      boolean told = change.group(1) != null;
      return pair(
          true,
          change.group(told ? 1 : 3),
          change.group(told ? 2 : 4),
          change.group(5),
          change.group(6));
    }
    Matcher range = RANGE.matcher(plain);
    return range.matches()
        ? pair(false, range.group(1), range.group(2), range.group(3), range.group(4))
        : Optional.empty();
  }

  /** Both numbers are of one unit. */
  private static Optional<NumberPair> pair(
      boolean becomes, String first, String firstUnit, String second, String secondUnit) {
    String unit = NumberText.unit(secondUnit);
    String before = NumberText.unit(firstUnit);
    BigDecimal from = NumberText.decimal(first);
    BigDecimal to = NumberText.decimal(second);
    boolean fits = before.isEmpty() || before.equals(unit);
    return fits && (becomes || from.compareTo(to) < 0)
        ? Optional.of(new NumberPair(becomes, from, to, unit))
        : Optional.empty();
  }

  /** By how many hundredths of the first the second is more. */
  Optional<BigDecimal> changeInPercent() {
    return first.signum() == 0
        ? Optional.empty()
        : Optional.of(
            second
                .subtract(first)
                .multiply(HUNDRED)
                .divide(first.abs(), MathContext.DECIMAL64)
                .setScale(DECIMALS, RoundingMode.HALF_UP));
  }
}
