package io.shenbao.source.value;

import com.google.common.base.CharMatcher;
import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Chinese numerals, as digits: {@code 一千三百万} is 1300万. */
public final class Numerals {

  private static final String DIGITS = "零一二三四五六七八九";
  private static final String TENS = "十百千";
  private static final BigDecimal WAN = BigDecimal.valueOf(10_000);
  private static final BigDecimal YI = BigDecimal.valueOf(100_000_000);

  private static final Pattern RUN = Pattern.compile("[零一二三四五六七八九十百千万亿点]{1,30}");
  private static final Pattern SHARE = Pattern.compile("(百|千)分之([\\d.零一二三四五六七八九十百点]{1,20})");

  /** What may stand after a single numeral: after others it is part of a word, as in 一般. */
  private static final String COUNTED = "个家套项台次条名人天年月日号倍元成分%‰";

  /** What a run may begin with, and a share. */
  private static final CharMatcher NUMERALS = CharMatcher.anyOf("零〇一二两三四五六七八九十百千万亿点");

  private Numerals() {}

  /** A text with its numerals as digits. What is no number stays. */
  static String plain(String text) {
    if (NUMERALS.matchesNoneOf(text)) {
      return text;
    }
    String shares = shares(text.replace('〇', '零').replace('两', '二'));
    Matcher matcher = RUN.matcher(shares);
    StringBuilder plain = new StringBuilder();
    int from = 0;
    while (matcher.find()) {
      plain.append(shares, from, matcher.start()).append(run(shares, matcher));
      from = matcher.end();
    }
    return from == 0 ? text : plain.append(shares.substring(from)).toString();
  }

  private static String shares(String text) {
    Matcher matcher = SHARE.matcher(text);
    StringBuilder plain = new StringBuilder();
    int from = 0;
    while (matcher.find()) {
      plain.append(text, from, matcher.start()).append(matcher.group(2));
      plain.append(matcher.group(1).equals("百") ? '%' : '‰');
      from = matcher.end();
    }
    return plain.append(text.substring(from)).toString();
  }

  private static String run(String text, Matcher matcher) {
    String run = matcher.group();
    boolean isUnit = matcher.start() > 0 && Character.isDigit(text.charAt(matcher.start() - 1));
    boolean isSingle = run.length() == 1;
    boolean isWord =
        isSingle
            && matcher.end() < text.length()
            && COUNTED.indexOf(text.charAt(matcher.end())) < 0;
    if (isUnit || isWord || (isSingle && "万亿点".contains(run))) {
      return run;
    }
    char last = run.charAt(run.length() - 1);
    BigDecimal number = number(run);
    if (number == null) {
      return run;
    }
    return switch (last) {
      case '万' -> number.divide(WAN).toPlainString() + last;
      case '亿' -> number.divide(YI).toPlainString() + last;
      default -> number.toPlainString();
    };
  }

  /** Null: the characters make no number. */
  private static @Nullable BigDecimal number(String run) {
    String core = run;
    BigDecimal scale = BigDecimal.ONE;
    int point = run.indexOf('点');
    if (point < 0) {
      return isPositional(run) ? new BigDecimal(digits(run)) : whole(run);
    }
    while (core.endsWith("万") || core.endsWith("亿")) {
      scale = scale.multiply(core.endsWith("万") ? WAN : YI);
      core = core.substring(0, core.length() - 1);
    }
    String decimals = core.substring(Math.min(point + 1, core.length()));
    BigDecimal before = point == 0 ? null : number(core.substring(0, point));
    return before == null || decimals.isEmpty() || !isPositional(decimals)
        ? null
        : new BigDecimal(before.toPlainString() + "." + digits(decimals)).multiply(scale);
  }

  private static boolean isPositional(String run) {
    return run.chars().allMatch(c -> DIGITS.indexOf(c) >= 0);
  }

  private static String digits(String run) {
    StringBuilder digits = new StringBuilder();
    run.chars().forEach(c -> digits.append(DIGITS.indexOf(c)));
    return digits.toString();
  }

  /** What characters from 零 to 九, 十, 百, 千, 万 and 亿 come to: {@code 一亿二千万}, {@code 三万亿}. */
  public static BigDecimal whole(String run) {
    BigDecimal total = BigDecimal.ZERO;
    long section = 0;
    long digit = -1;
    for (int i = 0; i < run.length(); i++) {
      char c = run.charAt(i);
      int tens = TENS.indexOf(c);
      if (tens >= 0) {
        section += Math.max(digit, digit < 0 ? 1 : 0) * (long) Math.pow(10, tens + 1);
        digit = -1;
      } else if (c == '万') {
        total = total.add(WAN.multiply(BigDecimal.valueOf(section + Math.max(digit, 0))));
        section = 0;
        digit = -1;
      } else if (c == '亿') {
        total = total.add(BigDecimal.valueOf(section + Math.max(digit, 0))).multiply(YI);
        section = 0;
        digit = -1;
      } else {
        digit = DIGITS.indexOf(c);
      }
    }
    return total.add(BigDecimal.valueOf(section + Math.max(digit, 0)));
  }
}
