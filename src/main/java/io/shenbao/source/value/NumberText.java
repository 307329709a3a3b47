package io.shenbao.source.value;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.shenbao.text.Likeness;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/**
 * A number as people write it, taken apart.
 *
 * @param turn whether it says by how much something rose or fell
 * @param exact whether nothing stood there but number and unit
 * @param unit as typed, compact; empty when none was
 */
record NumberText(Turn turn, boolean exact, BigDecimal number, String unit) {

  /** What a word before a number says of it. */
  enum Turn {
    NONE,
    UP,
    DOWN
  }

  static final String NUMBER = "[-+−]?\\d{1,15}(?:\\.\\d{1,20})?";
  static final String WORDS = "提升|提高|增长|增加|上升|升|增|↑|下降|降低|减少|缩短|压缩|节约|节省|降幅|降|减|↓";

  private static final Set<String> UPWARDS = Set.of("提升", "提高", "增长", "增加", "上升", "升", "增", "↑");
  private static final String HEDGE =
      "约为|大约|约|大概|接近|将近|近|超过|超|逾|不低于|不少于|不高于|不超过|高于|大于|低于|小于|"
          + "至少|最多|可达|已达|高达|达到|达|共计|合计|总计|共|为|≈|~|≥|≤|>=|<=|>|<";
  private static final Pattern SHAPE =
      Pattern.compile(
          "('|‘|’|`)?((?:%s)*)(%s)?((?:了|到|至|为|%s)*)(%s)(\\D.*)?"
              .formatted(HEDGE, WORDS, HEDGE, NUMBER));
  private static final Pattern AFTER = Pattern.compile("(.*?)(?:及以上|以上|及以下|以下|以内|之内|左右|上下|\\+)");
  private static final Pattern MORE = Pattern.compile("[余多](.*)");
  private static final Pattern BRACKETS = Pattern.compile("\\((?:单位[::]?)?([^()]*)\\)");
  private static final String CURRENCY = "人民币";

  /** No more are a number, see {@link #NUMBER}. */
  private static final int MOST_DIGITS = 15;

  /** Digits between two thousands separators. */
  private static final int THOUSANDS = 3;

  /** A text without blanks, full-width forms, thousands separators and Chinese numerals. */
  static String plain(String text) {
    String compact = Likeness.compact(text);
    StringBuilder plain = new StringBuilder(compact.length());
    for (int at = 0; at < compact.length(); at++) {
      if (compact.charAt(at) != ',' || !separates(compact, at)) {
        plain.append(compact.charAt(at));
      }
    }
    return Numerals.plain(plain.toString());
  }

  /** Takes a plain text apart; empty when it is no single number with a unit. */
  static Optional<NumberText> of(String plain) {
    if (isBare(plain)) {
      return Optional.of(new NumberText(Turn.NONE, true, decimal(plain), ""));
    }
    Matcher matcher = SHAPE.matcher(plain);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String word = matcher.group(3);
    String between = matcher.group(4);
    boolean isTarget = between.contains("到") || between.contains("至") || between.contains("为");
    String typed = matcher.group(6) == null ? "" : matcher.group(6);
    String unit = unit(typed);
    boolean exact =
        matcher.group(1) == null
            && matcher.group(2).isEmpty()
            && between.isEmpty()
            && word == null
            && unit.equals(typed);
    Turn turn = word == null || isTarget ? Turn.NONE : UPWARDS.contains(word) ? Turn.UP : Turn.DOWN;
    return Optional.of(new NumberText(turn, exact, decimal(matcher.group(5)), unit));
  }

  /** Whether a text is nothing but digits, as most numbers are typed. */
  static boolean isBare(String text) {
    int most = Math.min(text.length(), MOST_DIGITS);
    for (int at = 0; at < most; at++) {
      if (!isDigit(text.charAt(at))) {
        return false;
      }
    }
    return !text.isEmpty() && text.length() <= MOST_DIGITS;
  }

  static BigDecimal decimal(String digits) {
    return new BigDecimal(digits.replace('−', '-'));
  }

  /** Without what hedges, brackets around it and the currency's name. */
  static String unit(String typed) {
    String unit = first(MORE, first(AFTER, typed));
    unit = first(AFTER, first(BRACKETS, unit));
    return unit.replace("(" + CURRENCY + ")", "").replace(CURRENCY, "");
  }

  private static String first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.matches() ? matcher.group(1) : text;
  }

  /** Whether a comma stands after a digit and before three of them and no more. */
  private static boolean separates(String text, int comma) {
    int end = comma + 1;
    while (end < text.length() && end - comma <= THOUSANDS + 1 && isDigit(text.charAt(end))) {
      end++;
    }
    return comma > 0 && isDigit(text.charAt(comma - 1)) && end - comma - 1 == THOUSANDS;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
