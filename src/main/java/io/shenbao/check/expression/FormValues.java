package io.shenbao.check.expression;

import dev.cel.common.values.NullValue;
import io.shenbao.programme.Field;
import io.shenbao.programme.FieldType;
import io.shenbao.programme.Form;
import io.shenbao.programme.Group;
import io.shenbao.programme.Items;
import io.shenbao.programme.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Turns an application's tree into the values of {@link FormTypes}: every field there, null when
 * absent.
 */
public final class FormValues {

  private FormValues() {}

  public static Struct application(Form form, JsonNode tree) {
    return Struct.of(children(form.sections(), tree));
  }

  private static Map<String, Object> children(Map<String, Node> children, JsonNode tree) {
    Map<String, Object> values = new LinkedHashMap<>();
    children.forEach((key, node) -> values.put(key, value(node, tree.path(key))));
    return values;
  }

  private static Object value(Node node, JsonNode value) {
    if (node instanceof Field field) {
      return scalar(field, value);
    }
    if (node instanceof Items items) {
      List<Object> list = new ArrayList<>();
      for (JsonNode item : value) {
        Map<String, Object> fields = children(items.children(), item);
        fields.putIfAbsent("number", (long) list.size() + 1);
        list.add(Struct.of(fields));
      }
      return list;
    }
    if (node instanceof Group group && group.grid()) {
      Map<String, Object> rows = new LinkedHashMap<>();
      group
          .children()
          .forEach(
              (key, row) -> {
                Map<String, Object> fields = children(row.children(), value.path(key));
                fields.putIfAbsent("key", key);
                fields.putIfAbsent("label", row.caption().label());
                rows.put(key, Struct.of(fields));
              });
      rows.putIfAbsent(FormTypes.ROWS, List.copyOf(rows.values()));
      return Struct.of(rows);
    }
    return Struct.of(
        children(node.children(), value.isObject() ? value : MissingNode.getInstance()));
  }

  private static Object scalar(Field field, JsonNode value) {
    if (field.type() == FieldType.OPTIONS) {
      return value.isArray()
          ? value.valueStream().map(JsonNode::asString).toList()
          : List.<String>of();
    }
    if (value.isMissingNode() || value.isNull()) {
      return NullValue.NULL_VALUE;
    }
    return switch (field.type()) {
      case NUMBER, PERCENT -> value.isNumber() ? value.asDouble() : NullValue.NULL_VALUE;
      case INTEGER, YEAR -> value.canConvertToLong() ? value.asLong() : NullValue.NULL_VALUE;
      case BOOLEAN -> value.isBoolean() ? value.asBoolean() : NullValue.NULL_VALUE;
      case INDICATOR -> indicator(value);
      case MONEY -> money(field, value);
      default -> value.isValueNode() ? value.asString() : NullValue.NULL_VALUE;
    };
  }

  /** An amount, which knows besides what it is printed as. */
  private static Object money(Field field, JsonNode value) {
    if (!value.path("value").isNumber()) {
      return NullValue.NULL_VALUE;
    }
    return Struct.of(
        Map.of(
            "value", value.path("value").asDouble(),
            "unit", field.unitOf(value),
            "currency", value.path("currency").asString("")));
  }

  private static Object indicator(JsonNode value) {
    if (!value.path("value").isNumber()) {
      return NullValue.NULL_VALUE;
    }
    return Struct.of(
        Map.of(
            "value", value.path("value").asDouble(),
            "unit", value.path("unit").asString(""),
            "kind", value.path("kind").asString("")));
  }
}
