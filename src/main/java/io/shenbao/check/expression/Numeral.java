package io.shenbao.check.expression;

import com.google.common.base.CharMatcher;
import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.shenbao.source.value.Numerals;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as Chinese prose writes them: {@code 1,200.5}, {@code 二十三}, {@code 一亿二千万}, {@code 九十四点一},
 * {@code 三点五万}, years like {@code 二〇〇六}.
 *
 * @param end of the number, an index in the text
 */
public record Numeral(BigDecimal value, int end) {

  private static final Pattern ARABIC = Pattern.compile("\\d+(,\\d{3})*(\\.\\d+)?");
  private static final String DIGITS = "零一二三四五六七八九";
  private static final String UNITS = "十百千";
  private static final int LONGEST = 24;

  /** What a number with a point is counted in. */
  private static final CharMatcher SCALES = CharMatcher.anyOf("万亿");

  /** The number that a text begins with; -1 when it begins with none. */
  static double valueOf(String text) {
    Numeral numeral = at(text, 0);
    return numeral == null ? -1 : numeral.value().doubleValue();
  }

  /** The number that begins at an index of a text; null when none does. */
  public static @Nullable Numeral at(String text, int start) {
    int end = start;
    while (end < text.length() && end - start < LONGEST && isChinese(text.charAt(end))) {
      end++;
    }
    if (end > start) {
      return chinese(text.substring(start, end), start);
    }
    Matcher arabic =
        ARABIC.matcher(text.substring(start, Math.min(text.length(), start + LONGEST)));
    return arabic.lookingAt()
        ? new Numeral(new BigDecimal(arabic.group().replace(",", "")), start + arabic.end())
        : null;
  }

  private static boolean isChinese(char c) {
    return digit(c) >= 0 || UNITS.indexOf(c) >= 0 || c == '万' || c == '亿' || c == '点';
  }

  private static int digit(char c) {
    return c == '〇' ? 0 : c == '两' ? 2 : DIGITS.indexOf(c);
  }

  private static @Nullable Numeral chinese(String words, int start) {
    int point = words.indexOf('点');
    String whole = point < 0 ? words : words.substring(0, point);
    if (whole.isEmpty() || (point >= 0 && point == words.length() - 1)) {
      return null;
    }
    BigDecimal value =
        whole.length() > 1 && whole.chars().allMatch(c -> digit((char) c) >= 0)
            ? new BigDecimal(decimals(whole))
            : Numerals.whole(whole.replace('〇', '零').replace('两', '二'));
    if (point >= 0) {
      String scale = SCALES.retainFrom(words.substring(point + 1));
      String fraction = words.substring(point + 1, words.length() - scale.length());
      if (fraction.isEmpty() || !fraction.chars().allMatch(c -> digit((char) c) >= 0)) {
        return null;
      }
      value =
          value
              .add(new BigDecimal("0." + decimals(fraction)))
              .multiply(Numerals.whole("一" + scale));
    }
    return new Numeral(value, start + words.length());
  }

  private static String decimals(String digits) {
    StringBuilder decimals = new StringBuilder();
    digits.chars().forEach(c -> decimals.append(digit((char) c)));
    return decimals.toString();
  }
}
