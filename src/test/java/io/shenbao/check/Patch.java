package io.shenbao.check;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A JSON merge patch (RFC 7396) whose values become texts, as a person types them; integer keys
 * patch the items of a list.
 */
final class Patch {

  private Patch() {}

  static void lay(JsonNode patch, JsonNode target) {
    for (Map.Entry<String, JsonNode> entry : patch.properties()) {
      String key = entry.getKey();
      JsonNode value = entry.getValue();
      if (target instanceof ArrayNode array) {
        item(array, Integer.parseInt(key), value);
      } else if (target instanceof ObjectNode object) {
        if (value.isNull()) {
          object.remove(key);
        } else if (value.isObject() && object.path(key).isContainer()) {
          lay(value, object.path(key));
        } else {
          object.set(key, text(value));
        }
      }
    }
  }

  private static void item(ArrayNode array, int index, JsonNode value) {
    if (value.isNull()) {
      array.remove(index);
    } else if (index < array.size()) {
      lay(value, array.get(index));
    } else {
      array.add(text(value));
    }
  }

  private static JsonNode text(JsonNode value) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    if (value.isObject()) {
      ObjectNode object = nodes.objectNode();
      value
          .properties()
          .forEach(
              entry -> {
                if (!entry.getValue().isNull()) {
                  object.set(entry.getKey(), text(entry.getValue()));
                }
              });
      return object;
    }
    if (value.isArray()) {
      ArrayNode array = nodes.arrayNode();
      value.forEach(item -> array.add(text(item)));
      return array;
    }
    return nodes.stringNode(value.asString());
  }
}
