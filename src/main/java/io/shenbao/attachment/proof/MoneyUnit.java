package io.shenbao.attachment.proof;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.shenbao.text.Likeness;
import java.util.OptionalInt;

/** Units of money, as powers of ten of one yuan. */
final class MoneyUnit {

  static final String ANY = "(?:[十百千万亿]{0,3}元)";

  private static final Pattern OF_PAGE =
      Pattern.compile("(?:单位|币种)[^\\n]{0,8}?[::]?\\s*(?:人民币)?\\s*(" + ANY + ")");
  private static final Pattern UNIT = Pattern.compile(ANY);

  private MoneyUnit() {}

  /** How many tens a unit is worth; empty when it is none of money. */
  static OptionalInt tens(String unit) {
    String compact = Likeness.compact(unit);
    if (!UNIT.matches(compact)) {
      return OptionalInt.empty();
    }
    int tens = 0;
    for (int i = 0; i < compact.length() - 1; i++) {
      tens +=
          switch (compact.charAt(i)) {
            case '十' -> 1;
            case '百' -> 2;
            case '千' -> 3;
            case '万' -> 4;
            default -> 8;
          };
    }
    return OptionalInt.of(tens);
  }

  /** What a page says that its numbers are in: the last that is said up to a line. */
  static OptionalInt of(FilePage page, int line) {
    for (int at = line; at >= 0; at--) {
      Matcher said = OF_PAGE.matcher(page.lines().get(at));
      if (said.find()) {
        return tens(said.group(1));
      }
    }
    return OptionalInt.empty();
  }
}
