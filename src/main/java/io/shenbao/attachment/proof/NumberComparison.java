package io.shenbao.attachment.proof;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Numbers, with their units; rounding is no difference. */
final class NumberComparison implements Comparison {

  private static final Pattern NUMBER =
      Pattern.compile(
          "\\(?-?(?:\\d{1,3}(?:,\\d{3})+|\\d{1,15})(?:\\.\\d{1,10})?\\)?\\s*(%|"
              + MoneyUnit.ANY
              + ")?");

  /** What may stand between a label and its number: the number of a note. */
  private static final Pattern BESIDE = Pattern.compile("[\\s一二三四五六七八九十()、.:附注第\\d,%元万千百亿\\-]*");

  private static final Pattern DIGITS = Pattern.compile("-?\\d[\\d,]*(?:\\.\\d+)?");

  /** A number with fewer digits, and none behind a point, may be that of a line or a note. */
  private static final int FEWEST_DIGITS = 4;

  private static final int MOST = 6;

  private final String unit;
  private final OptionalInt tens;

  NumberComparison(String unit) {
    this.unit = unit;
    this.tens = MoneyUnit.tens(unit);
  }

  @Override
  public Optional<Sighting> look(String stated, Passage passage) {
    return amount(passage)
        .map(
            amount ->
                new Sighting(
                    passage,
                    amount.text(unit),
                    !stated.isEmpty() && amount.agrees(new BigDecimal(stated))));
  }

  /** The number at a passage, in the form's unit; empty when there is none. */
  Optional<Amount> amount(Passage passage) {
    List<Amount> row = new ArrayList<>();
    String rest = passage.page().recognised() ? joined(passage.rest()) : passage.rest();
    Matcher number = NUMBER.matcher(rest);
    while (row.size() < MOST
        && number.find()
        && BESIDE.matches(rest.substring(0, number.start()))) {
      if (tens.isEmpty() || !isOfALine(number.group())) {
        row.add(amount(number, passage));
      }
    }
    if (row.isEmpty()) {
      return Optional.empty();
    }
    int column = tens.isPresent() ? YearColumns.current(passage) : 0;
    return Optional.of(row.get(Math.min(column, row.size() - 1)));
  }

  /** Without the blanks that a machine sees beside a thousands separator. */
  private static String joined(String text) {
    return text.replace(", ", ",").replace(" ,", ",");
  }

  private static boolean isOfALine(String number) {
    return number.chars().filter(Character::isDigit).count() < FEWEST_DIGITS
        && !number.contains(".")
        && !number.contains("元");
  }

  private Amount amount(Matcher found, Passage passage) {
    Matcher digits = DIGITS.matcher(found.group());
    digits.find();
    BigDecimal number = new BigDecimal(digits.group().replace(",", ""));
    if (found.group().startsWith("(")) {
      number = number.negate(); // as accountants write it
    }
    if (tens.isEmpty()) {
      return Amount.of(number, 0);
    }
    String own = found.group(1);
    OptionalInt said =
        own == null ? MoneyUnit.tens(inBrackets(passage.label())) : MoneyUnit.tens(own);
    OptionalInt from = said.isPresent() ? said : MoneyUnit.of(passage.page(), passage.line());
    return Amount.of(number, from.orElse(0) - tens.getAsInt());
  }

  private static String inBrackets(String label) {
    int open = label.indexOf('(');
    int close = label.indexOf(')', open + 1);
    return open < 0 || close < 0 ? "" : label.substring(open + 1, close);
  }
}
