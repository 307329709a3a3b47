package io.shenbao.source.cell;

import io.shenbao.source.cell.FormatToken.Kind;
import java.math.BigDecimal;
import java.util.List;

/** A number with the scale, percent sign and unit that its format shows, but never rounded. */
final class ShownNumber {

  /** What stands around negative numbers instead of a minus. */
  private static final String MINUS_MARKS = "-−()（）△▲";

  private static final String BESIDE_MINUS = MINUS_MARKS + " ";

  private final FormatSection section;
  private final BigDecimal value;

  ShownNumber(FormatSection section, BigDecimal value) {
    this.section = section;
    this.value = value;
  }

  /** As a quantity: {@code 1.2亿元}. */
  String quantity() {
    return shown(plain(scaled().abs()));
  }

  /** As a code: zeros before it and marks within it are shown too. */
  String code() {
    boolean isPlain =
        section.has(Kind.EXPONENT)
            || section.has(Kind.FRACTION)
            || !section.has(Kind.DIGIT)
            || section.has(Kind.GENERAL);
    return isPlain ? quantity() : shown(placed(scaled().abs()));
  }

  private String shown(String digits) {
    if (!section.showsNumber()) {
      return saysSomething() ? section.literals() : plain(value);
    }
    boolean negative = value.signum() < 0;
    if (!negative || !section.forNegative()) {
      return (negative ? "-" : "") + section.prefix() + digits + section.suffix();
    }
    String prefix = unmarked(section.prefix());
    return (isWord(prefix) ? "" : "-") + prefix + digits + unmarked(section.suffix());
  }

  /** How much of it a printed page shows. */
  OnPaper onPaper() {
    boolean isZero = value.signum() == 0;
    if (!section.showsNumber()) {
      boolean isMark = isZero && !section.literals().isBlank();
      return isMark || saysSomething() ? OnPaper.AS_READ : OnPaper.NOT_AT_ALL;
    }
    if (isZero && section.leavesOutZero()) {
      return OnPaper.NOT_AT_ALL;
    }
    boolean isMarked =
        isWord(section.prefix())
            || section.literals().chars().anyMatch(c -> MINUS_MARKS.indexOf(c) >= 0);
    return value.signum() < 0 && section.forNegative() && !isMarked
        ? OnPaper.WITHOUT_MINUS
        : OnPaper.AS_READ;
  }

  /** Whether there are words or figures in the place of the number. */
  private boolean saysSomething() {
    return section.literals().codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private static boolean isWord(String text) {
    return text.codePoints().anyMatch(Character::isLetter);
  }

  private static String unmarked(String text) {
    StringBuilder rest = new StringBuilder();
    text.chars().filter(c -> BESIDE_MINUS.indexOf(c) < 0).forEach(c -> rest.append((char) c));
    return rest.toString();
  }

  private BigDecimal scaled() {
    BigDecimal scaled = value;
    List<FormatToken> tokens = section.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).is(Kind.PERCENT)) {
        scaled = scaled.movePointRight(2);
      } else if (isScale(tokens, i)) {
        scaled = scaled.movePointLeft(3);
      }
    }
    return scaled.movePointLeft(digitsAfterDrawnPoint());
  }

  /** A comma after the digits, and not between them, is three digits less. */
  private static boolean isScale(List<FormatToken> tokens, int comma) {
    if (!tokens.get(comma).is(Kind.COMMA)) {
      return false;
    }
    int before = comma - 1;
    while (before >= 0 && tokens.get(before).is(Kind.COMMA)) {
      before--;
    }
    int after = comma + 1;
    while (after < tokens.size() && tokens.get(after).is(Kind.COMMA)) {
      after++;
    }
    return before >= 0
        && tokens.get(before).is(Kind.DIGIT)
        && (after == tokens.size() || !tokens.get(after).is(Kind.DIGIT));
  }

  /** A point that is drawn between the digits of a whole number, as in {@code 0!.0,"万"}. */
  private int digitsAfterDrawnPoint() {
    int digits = 0;
    boolean drawn = false;
    for (FormatToken token : section.tokens()) {
      if (token.is(Kind.POINT)) {
        return 0;
      }
      boolean isPoint = token.is(Kind.LITERAL) && token.text().equals(".");
      if (isPoint && digits > 0) {
        drawn = true;
        digits = 0;
      } else if (token.is(Kind.DIGIT)) {
        digits++;
      }
    }
    return drawn ? digits : 0;
  }

  /** The digits in the places of the format, marks between them kept; none is left out. */
  private String placed(BigDecimal number) {
    String plain = plain(number);
    int point = plain.indexOf('.');
    String whole = point < 0 ? plain : plain.substring(0, point);
    String rest = point < 0 ? "" : plain.substring(point + 1);
    List<FormatToken> tokens = section.tokens();
    int from = section.first();
    int end = section.last() + 1;
    int dot = from;
    while (dot < end && !tokens.get(dot).is(Kind.POINT)) {
      dot++;
    }
    StringBuilder placed = new StringBuilder(wholeDigits(whole, tokens.subList(from, dot)));
    int zeros = (int) tokens.subList(dot, end).stream().filter(ShownNumber::isZero).count();
    String decimals = rest + "0".repeat(Math.max(0, zeros - rest.length()));
    return decimals.isEmpty() ? placed.toString() : placed.append('.').append(decimals).toString();
  }

  private static String wholeDigits(String digits, List<FormatToken> places) {
    StringBuilder placed = new StringBuilder();
    int left = digits.equals("0") ? 0 : digits.length();
    for (int i = places.size() - 1; i >= 0; i--) {
      FormatToken place = places.get(i);
      if (place.is(Kind.LITERAL)) {
        placed.insert(0, left > 0 || hasZero(places, i) ? place.text() : "");
      } else if (place.is(Kind.DIGIT) && left > 0) {
        placed.insert(0, digits.charAt(--left));
      } else if (isZero(place)) {
        placed.insert(0, '0');
      }
    }
    return digits.substring(0, left) + placed;
  }

  private static boolean hasZero(List<FormatToken> places, int end) {
    return places.subList(0, end).stream().anyMatch(ShownNumber::isZero);
  }

  private static boolean isZero(FormatToken token) {
    return token.is(Kind.DIGIT) && token.text().equals("0");
  }

  static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
