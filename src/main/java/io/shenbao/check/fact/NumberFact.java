package io.shenbao.check.fact;

import dev.cel.common.values.NullValue;
import io.shenbao.check.expression.FactList;
import io.shenbao.check.expression.Struct;
import io.shenbao.programme.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A number or indicator that is filled in, as {@link FactList#NUMBERS} has it. */
@SuppressWarnings("Immutable") // nobody changes an application while it is checked
final class NumberFact extends Struct {

  private final Field field;
  private final JsonNode value;
  private final String title;
  private final List<JsonNode> rows;
  private final String unit;
  private final String kind;
  private final boolean usual;

  /**
   * @param value as it stands in the application, with a number in it
   * @param title of the row or item that it stands in; empty outside
   * @param rows of the grid, or items of the list, that it stands in; empty outside
   */
  NumberFact(Field field, JsonNode value, String title, List<JsonNode> rows) {
    this.field = field;
    this.value = value;
    this.title = title;
    this.rows = rows;
    this.unit = unit(value);
    this.kind = value.path("kind").asString("");
    this.usual = unit.equals(field.unit()) && kind.equals(word(field.kind()));
  }

  @Override
  public Object get(String name) {
    Field.Plausible plausible = field.plausible();
    return switch (name) {
      case "value" -> number(value).asDouble();
      case "unit" -> unit;
      case "kind" -> kind;
      case "direction" -> word(field.direction());
      case "label" -> title + field.caption().name();
      case "path" -> field.path();
      case "min" -> orNull(usual ? plausible.min() : null);
      case "max" -> orNull(usual ? plausible.max() : null);
      case "whole" -> usual && plausible.whole();
      case "why" -> plausible.why();
      case "others" -> others();
      default -> NullValue.NULL_VALUE;
    };
  }

  /** The numbers in the same column of the other rows, in the same unit. */
  private List<Double> others() {
    List<Double> others = new ArrayList<>();
    for (JsonNode row : rows) {
      JsonNode other = row.path(field.key());
      if (other != value && number(other).isNumber() && unit(other).equals(unit)) {
        others.add(number(other).asDouble());
      }
    }
    return others;
  }

  private JsonNode number(JsonNode node) {
    return field.type().isMeasured() ? node.path("value") : node;
  }

  private String unit(JsonNode node) {
    return field.unitOf(node);
  }

  private static String word(@Nullable Enum<?> constant) {
    return constant == null ? "" : constant.name().toLowerCase(Locale.ROOT);
  }

  private static Object orNull(@Nullable Double value) {
    return value == null ? NullValue.NULL_VALUE : value;
  }
}
