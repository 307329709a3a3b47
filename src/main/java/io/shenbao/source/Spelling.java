package io.shenbao.source;

import io.shenbao.programme.Field;
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
      case NUMBER, INTEGER ->
          value.isNumber() ? value.decimalValue().toPlainString() : value.asString();
      default -> value.asString();
    };
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
