package io.shenbao.source;

import io.shenbao.programme.Field;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** How a value is typed into a cell, so that reading it again gives the same value. */
final class Spelling {

  private Spelling() {}

  static String of(Field field, JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      return "";
    }
    return switch (field.type()) {
      case INDICATOR -> indicator(field, value);
      case BOOLEAN -> value.asBoolean() ? "是" : "否";
      case MONEY -> money(field, value);
      case OPTIONS -> options(value);
      case NUMBER, INTEGER, PERCENT ->
          value.isNumber() ? value.decimalValue().toPlainString() : value.asString();
      default -> value.asString();
    };
  }

  /** The number alone where it is in the field's own unit. */
  private static String money(Field field, JsonNode value) {
    if (!value.isObject()) {
      return value.asString("");
    }
    JsonNode amount = value.path("value");
    String number = amount.isNumber() ? amount.decimalValue().toPlainString() : amount.asString("");
    String code = value.path("currency").asString("");
    if (code.isEmpty() || code.equals(field.currency().name())) {
      return number;
    }
    return field.currency(code).map(one -> number + field.unitIn(one)).orElse(code + number);
  }

  private static String options(JsonNode value) {
    return value.isArray()
        ? value.valueStream().map(one -> one.asString("")).collect(Collectors.joining("、"))
        : value.asString("");
  }

  private static String indicator(Field field, JsonNode value) {
    String typed = value.isString() ? value.asString() : value.path("typed").asString("");
    if (!typed.isEmpty()) {
      return typed;
    }
    String unit = value.path("unit").asString("");
    boolean change = value.path("kind").asString("").equals("change");
    String number = value.path("value").decimalValue().toPlainString();
    boolean standard = change == (field.kind() == Field.Measure.CHANGE);
    String word = field.direction() == Field.Direction.DOWN ? "下降" : "提升";
    return (standard ? "" : word) + number + (unit.equals(field.unit()) ? "" : unit);
  }
}
