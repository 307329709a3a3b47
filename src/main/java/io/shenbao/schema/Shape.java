package io.shenbao.schema;

import io.shenbao.programme.Field;
import io.shenbao.programme.Items;
import io.shenbao.programme.Node;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Whether an application is well shaped, by one quick walk: the same answer as that of {@link
 * FormSchema}, which can also say what is wrong.
 */
public final class Shape {

  private static final Set<String> KINDS = Set.of("level", "change");

  private Shape() {}

  public static boolean fits(Map<String, Node> sections, JsonNode application) {
    return application.isNull()
        || application.isObject()
            && application.properties().stream()
                .allMatch(
                    section ->
                        section.getKey().equals("attachments")
                            ? attachments(section.getValue())
                            : child(sections, section));
  }

  private static boolean attachments(JsonNode attachments) {
    return attachments.isObject()
        && attachments
            .valueStream()
            .allMatch(one -> one.isContainer() || one.isString() || one.isNull());
  }

  private static boolean children(Map<String, Node> children, JsonNode values) {
    if (values.isNull()) {
      return true;
    }
    if (!values.isObject()) {
      return false;
    }
    for (Map.Entry<String, JsonNode> value : values.properties()) {
      if (!child(children, value)) {
        return false;
      }
    }
    return true;
  }

  private static boolean child(Map<String, Node> children, Map.Entry<String, JsonNode> value) {
    Node node = children.get(value.getKey());
    return node != null && node(node, value.getValue());
  }

  private static boolean node(Node node, JsonNode value) {
    if (value.isNull()) {
      return true;
    }
    if (node instanceof Field field) {
      return field(field, value);
    }
    if (!(node instanceof Items)) {
      return children(node.children(), value);
    }
    if (!value.isArray()) {
      return false;
    }
    for (JsonNode item : value) {
      if (!children(node.children(), item)) {
        return false;
      }
    }
    return true;
  }

  private static boolean field(Field field, JsonNode value) {
    return value.isString()
        || switch (field.type()) {
          case OPTION, STAGE, SCENARIO -> false;
          case OPTIONS -> value.isArray() && value.valueStream().allMatch(JsonNode::isString);
          case MONEY -> value.isNumber() || money(field, value);
          case BOOLEAN -> value.isBoolean() || value.isNumber();
          case INDICATOR -> value.isNumber() || indicator(value);
          default -> value.isNumber();
        };
  }

  private static boolean money(Field field, JsonNode value) {
    return value.isObject()
        && value.properties().stream()
            .allMatch(
                part ->
                    switch (part.getKey()) {
                      case "value" -> part.getValue().isNumber() || part.getValue().isString();
                      case "currency" -> field.currency(part.getValue().asString("")).isPresent();
                      default -> false;
                    });
  }

  private static boolean indicator(JsonNode value) {
    return value.isObject()
        && value.properties().stream()
            .allMatch(
                part ->
                    switch (part.getKey()) {
                      case "value" -> part.getValue().isNumber() || part.getValue().isString();
                      case "unit", "typed" -> part.getValue().isString();
                      case "kind" -> KINDS.contains(part.getValue().asString(""));
                      default -> false;
                    });
  }
}
