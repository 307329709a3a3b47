package io.shenbao.source.value;

import com.google.common.base.CharMatcher;
import io.shenbao.programme.Field;
import io.shenbao.text.Nfkc;

/** A unit that somebody has put into a label, or beside a value, in place of the form's. */
public final class StatedUnit {

  private static final CharMatcher BLANKS = CharMatcher.whitespace();

  private StatedUnit() {}

  /**
   * A value with the unit that its label states, where it has none of its own and the label's is
   * not the form's.
   *
   * @param label as it stands there, with the unit in brackets
   */
  public static String behind(Field field, String typed, String label) {
    String unit = inBrackets(label);
    return unit.equals(inBrackets(field.caption().label())) ? typed : with(field, typed, unit);
  }

  /** The same, of a unit that stands for itself; any other text says nothing of the value. */
  public static String with(Field field, String typed, String unit) {
    String plain = Nfkc.of(BLANKS.removeFrom(unit));
    return isCounted(field) && endsInDigit(typed) && new Units(field).isAnother(plain)
        ? BLANKS.trimTrailingFrom(typed) + plain
        : typed;
  }

  private static String inBrackets(String label) {
    String plain = Nfkc.of(BLANKS.removeFrom(label));
    int from = plain.lastIndexOf('(');
    int to = plain.indexOf(')', from);
    return from < 0 || to < 0 ? "" : plain.substring(from + 1, to);
  }

  private static boolean isCounted(Field field) {
    return switch (field.type()) {
      case NUMBER, INTEGER, PERCENT, MONEY, INDICATOR -> true;
      default -> false;
    };
  }

  private static boolean endsInDigit(String typed) {
    String text = BLANKS.trimTrailingFrom(typed);
    return !text.isEmpty() && Character.isDigit(text.charAt(text.length() - 1));
  }
}
