package io.shenbao.check.fact;

import com.google.common.base.CharMatcher;
import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.shenbao.check.expression.Numeral;
import java.math.BigDecimal;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Reads the number that Chinese prose gives for the thing it has just named, if it plainly gives
 * one: between name and number only words may stand that say "is now", "rose to", "rose by" and the
 * like. Whatever else stands there means that the number may be another thing's, and nothing is
 * read.
 */
final class FigureReader {

  private static final String PER_CENT = "%";

  /** How far from the name a number may begin, in characters. */
  private static final int REACH = 12;

  /** A longer number or word, blanks included, is none. */
  private static final int LONGEST_TOKEN = 60;

  private static final Pattern TOKEN =
      Pattern.compile(
          """
          (?<old>原来的?|原有的?|原先的?|(?:改造|建设|实施|投产|项目)前的?|以前的?|此前的?)\
          |(?<from>由|从|自)\
          |(?<low>不低于|不少于|不小于|高于|大于|至少|超过|超|逾|突破)\
          |(?<high>不超过|不高于|不大于|低于|小于|少于|不足|不到|至多)\
          |(?<approx>约为?|大约|将近|接近|近)\
          |(?<up>提升|提高|增长|增加|上升|增幅|升幅|增|升)\
          |(?<down>下降|降低|减少|缩短|压缩|降幅|降)\
          |(?<to>达到|达至|到|至|为|达)\
          |(?<year>(?:\\(\\s*)?20\\d{2}\\s*年(?:度|底|末)?(?:\\s*\\))?)\
          |\\((?<unit>[^()]{1,8})\\)\
          |(?<words>(?<part>百分之|千分之)?(?<numeral>[〇零一二三四五六七八九十百千万亿两点]+)(?<tenths>成)?)\
          |(?<number>\\d{1,3}(?:,\\d{3}){1,5}(?:\\.\\d{1,10})?|\\d{1,15}(?:\\.\\d{1,10})?)\
          |(?<neutral>[\\s:"“”=|]|已经|现已|已|现|目前|当前|均|都|也|仅有|只有|仅|只|总计|合计|共计|共|累计|稳定|保持|维持|在|于|高\
          |实现|实际|最终|的|了|是|幅度|比例|全面|整体|平均|大幅|显著|明显|进一步|总额)""");

  /** What a number may begin with. */
  private static final CharMatcher DIGITS =
      CharMatcher.inRange('0', '9').or(CharMatcher.anyOf("〇零一二三四五六七八九十百千万亿两点")).precomputed();

  private static final Pattern LIST = Pattern.compile("\\s*[、和与]\\s*\\d.*");
  private static final Pattern RANGE =
      Pattern.compile("\\s*(?:[~～\\-–—]|至|到)\\s*(\\d{1,15}(?:\\.\\d{1,10})?)");
  private static final Pattern GOAL = Pattern.compile("的?(?:目标|要求|标准|规划|计划).*");
  private static final Pattern ABOVE = Pattern.compile("及?以上|有余|余|多");
  private static final Pattern BELOW = Pattern.compile("及?以下|以内");
  private static final Pattern ABOUT = Pattern.compile("左右|上下");
  private static final Pattern RISE = Pattern.compile("的(?:提升|提高|增长|增幅|升幅)");
  private static final Pattern FALL = Pattern.compile("的(?:下降|降低|降幅|减少|缩短)");

  /** Whether the number is meant as it stands, as the least or as the most. */
  enum Bound {
    NONE,
    LOW,
    HIGH
  }

  /**
   * What is said.
   *
   * @param number without sign
   * @param upTo the end of a range that begins with the number; null when it is none
   * @param unit one of those asked for
   * @param change whether the number says by how much something changed, and not where it stands
   * @param up whether a change goes upwards
   * @param year that stands between name and number; empty when none does
   * @param end of the passage, an index in the text
   */
  record Reading(
      BigDecimal number,
      @Nullable BigDecimal upTo,
      String unit,
      boolean change,
      boolean up,
      Bound bound,
      boolean approximate,
      String year,
      int end) {}

  private final String text;
  private final int start;
  private final Collection<String> units;
  private final String near;
  private final Matcher token;
  private boolean origin;
  private boolean approximate;
  private boolean change;
  private boolean up;
  private Bound bound = Bound.NONE;
  private String year = "";
  private String assumedUnit = "";

  private FigureReader(String text, int start, Collection<String> units) {
    this.text = text;
    this.start = start;
    this.units = units;
    this.near = text.substring(start, Math.min(text.length(), start + REACH + LONGEST_TOKEN));
    this.token = TOKEN.matcher(near);
  }

  /**
   * Reads what follows a name; null when nothing plain does.
   *
   * @param text with full-width letters, digits and marks made half-width
   * @param start where the name ends
   * @param units that are looked for, the longer ones first
   */
  static @Nullable Reading read(String text, int start, Collection<String> units) {
    int reach = Math.min(text.length(), start + REACH + 1);
    return start < reach && DIGITS.matchesAnyOf(text.substring(start, reach))
        ? new FigureReader(text, start, units).read()
        : null; // a quick look: most names have no number near
  }

  private @Nullable Reading read() {
    int at = start;
    while (at - start <= REACH && at - start < near.length() && readToken(at)) {
      boolean words = token.group("words") != null;
      if (words && !origin) {
        return words(at);
      }
      if (token.group("number") != null) {
        if (!origin) {
          BigDecimal number = new BigDecimal(token.group("number").replace(",", ""));
          return number(number, at + token.end());
        }
        origin = false;
        at = afterUnit(at + token.end());
        change = false;
      } else if (!word(at)) {
        return null;
      } else {
        at += token.end();
      }
    }
    return null;
  }

  /** Looks at what begins at an index; false when it is nothing known. */
  private boolean readToken(int at) {
    return token.reset(near.substring(at - start)).lookingAt();
  }

  /** Takes in a word; false when nothing plain can follow it. */
  private boolean word(int at) {
    if (token.group("from") != null || token.group("old") != null) {
      origin = true;
    } else if (token.group("words") != null) {
      origin = false;
      change = false;
    } else if (token.group("up") != null || token.group("down") != null) {
      change = true;
      up = token.group("up") != null;
    } else if (token.group("to") != null) {
      change = change && at >= 2 && text.startsWith("幅度", at - 2);
    } else if (token.group("approx") != null) {
      approximate = true;
    } else if (token.group("low") != null) {
      bound = Bound.LOW;
    } else if (token.group("high") != null) {
      bound = Bound.HIGH;
    } else if (token.group("year") != null) {
      year = CharMatcher.inRange('0', '9').retainFrom(token.group("year"));
    } else if (token.group("unit") != null) {
      assumedUnit = token.group("unit").strip();
      return units.contains(assumedUnit);
    }
    return true;
  }

  /** A number in Chinese numerals: 百分之九十四, 千分之六, 九成, 八千六百万元, 八个. */
  private @Nullable Reading words(int begin) {
    int at = begin + token.end();
    Numeral numeral = Numeral.at(token.group("numeral"), 0);
    if (numeral == null || numeral.end() < token.group("numeral").length()) {
      return null;
    }
    if (token.group("tenths") != null) {
      approximate = true;
      assumedUnit = PER_CENT;
      return number(numeral.value().movePointRight(1), at);
    }
    if (token.group("part") != null) {
      assumedUnit = PER_CENT;
      return number(numeral.value().movePointLeft(token.group("part").equals("千分之") ? 1 : 0), at);
    }
    return number(numeral.value(), at);
  }

  private @Nullable Reading number(BigDecimal number, int end) {
    int at = end;
    String unit = unitAt(at);
    if (unit.isEmpty()) {
      unit = assumedUnit;
    } else {
      at = afterUnit(at);
    }
    String rest = text.substring(at, Math.min(text.length(), at + REACH));
    if (unit.isEmpty() || LIST.matcher(rest).matches() || GOAL.matcher(rest).matches()) {
      return null;
    }
    BigDecimal upTo = null;
    Matcher range = RANGE.matcher(rest);
    if (range.lookingAt()) {
      int over = at + range.end();
      if (!unitAt(over).equals(unit)) {
        return null;
      }
      upTo = new BigDecimal(range.group(1));
      at = afterUnit(over);
      rest = text.substring(at, Math.min(text.length(), at + REACH));
    }
    if (RISE.matcher(rest).lookingAt() || FALL.matcher(rest).lookingAt()) {
      change = true;
      up = RISE.matcher(rest).lookingAt();
    }
    Bound said =
        ABOVE.matcher(rest).lookingAt()
            ? Bound.LOW
            : BELOW.matcher(rest).lookingAt() ? Bound.HIGH : bound;
    boolean about = approximate || ABOUT.matcher(rest).lookingAt();
    return new Reading(number, upTo, unit, change, up, said, about, year, at);
  }

  private int afterUnit(int at) {
    int from = at;
    while (from < text.length() && text.charAt(from) == ' ') {
      from++;
    }
    String unit = unitAt(at);
    return unit.isEmpty() ? at : from + unit.length();
  }

  /** The unit that begins here, blanks aside; empty when another or none does. */
  private String unitAt(int at) {
    int from = at;
    while (from < text.length() && text.charAt(from) == ' ') {
      from++;
    }
    for (String unit : units) {
      if (text.startsWith(unit, from) && endsAt(from + unit.length())) {
        return unit;
      }
    }
    return "";
  }

  /** Whether a unit can end here: not when it goes on as per something, or as percentage points. */
  private boolean endsAt(int at) {
    if (at >= text.length()) {
      return true;
    }
    char next = text.charAt(at);
    return next != '/'
        && next != '·'
        && !(next < 0x80 && Character.isLetterOrDigit(next))
        && !text.startsWith("百分点", at)
        && !text.startsWith("月", at)
        && !text.startsWith("每", at);
  }
}
