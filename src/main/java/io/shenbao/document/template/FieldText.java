package io.shenbao.document.template;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.shenbao.programme.Field;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** How a form's values are printed. */
public final class FieldText {

  public static final String YES = "是";
  static final String NO = "否";

  /** A day, or a month without one. */
  static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{2})(?:-(\\d{2}))?");

  private FieldText() {}

  /** A value as text: dates in words, indicators with their unit, yes and no. */
  public static String of(Field field, JsonNode value) {
    return switch (field.type()) {
      case BOOLEAN -> value.asBoolean() ? YES : NO;
      case DATE -> date(value.asString(""));
      case INDICATOR -> indicator(field, value);
      case NUMBER, INTEGER, YEAR -> number(value);
      case PERCENT -> number(value) + unit(field, "%", value.isNumber());
      case MONEY -> money(field, value);
      case OPTIONS -> options(value);
      default -> value.asString("");
    };
  }

  private static String date(String text) {
    Matcher date = DATE.matcher(text);
    if (!date.matches()) {
      return text;
    }
    String month = date.group(1) + "年" + Integer.parseInt(date.group(2)) + "月";
    return date.group(3) == null ? month : month + Integer.parseInt(date.group(3)) + "日";
  }

  /**
   * A level is {@code 92.5%}, a change {@code 提升20%} or {@code 降低20%}; a unit that the label has is
   * not printed again. A range, and what nobody could read as a number, is printed as typed.
   */
  private static String indicator(Field field, JsonNode value) {
    String typed = value.isString() ? value.asString() : value.path("typed").asString("");
    if (!typed.isEmpty()) {
      return typed;
    }
    BigDecimal amount = value.path("value").decimalValue();
    String stated = value.path("unit").asString("");
    String unit = unit(field, stated, true);
    boolean change =
        Field.Measure.CHANGE
            .name()
            .toLowerCase(Locale.ROOT)
            .equals(value.path("kind").asString(""));
    if (!change) {
      return plain(amount) + unit;
    }
    boolean down = (field.direction() == Field.Direction.DOWN) != (amount.signum() < 0);
    return (down ? "降低" : "提升") + plain(amount.abs()) + unit;
  }

  /** With its unit, unless that is the one that the label has. */
  private static String money(Field field, JsonNode value) {
    JsonNode amount = value.path("value");
    return amount.isNumber()
        ? plain(amount.decimalValue()) + unit(field, field.unitOf(value), true)
        : value.asString("");
  }

  /** A unit that is not in the label already; none behind what is no number. */
  private static String unit(Field field, String unit, boolean isNumber) {
    return !isNumber || field.caption().label().contains("（" + unit + "）") ? "" : unit;
  }

  private static String options(JsonNode value) {
    return value.isArray()
        ? value.valueStream().map(one -> one.asString("")).collect(Collectors.joining("、"))
        : value.asString("");
  }

  private static String number(JsonNode value) {
    return value.isNumber() ? plain(value.decimalValue()) : value.asString("");
  }

  /** Without an exponent and without zeros at the end. */
  static String plain(BigDecimal amount) {
    return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
  }
}
