package io.shenbao.programme;

import com.google.re2j.Pattern;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lays a patch over an example application: a JSON merge patch (RFC 7396) in which, where it meets
 * a list, whole-numbered keys patch the list's items (from 0; the number after the last adds one).
 */
public final class ExamplePatch {

  private static final Pattern INDEX = Pattern.compile("\\d{1,4}");

  private ExamplePatch() {}

  /**
   * The application with the patch laid over it; values become texts, as they are in a source.
   *
   * @throws IllegalArgumentException when the patch asks for an item that a list does not have
   */
  public static ObjectNode apply(ObjectNode application, JsonNode patch) {
    ObjectNode patched = application.deepCopy();
    merge(patched, patch);
    return patched;
  }

  private static JsonNode merge(JsonNode target, JsonNode patch) {
    if (patch.isObject() && target instanceof ArrayNode list) {
      items(list, patch);
      return list;
    }
    if (patch.isObject()) {
      ObjectNode object =
          target instanceof ObjectNode present ? present : JsonNodeFactory.instance.objectNode();
      for (Map.Entry<String, JsonNode> entry : patch.properties()) {
        if (entry.getValue().isNull()) {
          object.remove(entry.getKey());
        } else {
          object.set(entry.getKey(), merge(object.path(entry.getKey()), entry.getValue()));
        }
      }
      return object;
    }
    if (patch.isArray()) {
      ArrayNode list = JsonNodeFactory.instance.arrayNode();
      patch.forEach(item -> list.add(merge(JsonNodeFactory.instance.missingNode(), item)));
      return list;
    }
    return JsonNodeFactory.instance.stringNode(patch.asString());
  }

  /** Removals come last and from the end, so that every number means the list as it was. */
  private static void items(ArrayNode list, JsonNode patch) {
    int size = list.size();
    for (Map.Entry<String, JsonNode> entry : patch.properties()) {
      int index = index(entry.getKey(), list.size());
      if (index == list.size()) {
        list.add(merge(JsonNodeFactory.instance.missingNode(), entry.getValue()));
      } else if (!entry.getValue().isNull()) {
        list.set(index, merge(list.get(index), entry.getValue()));
      }
    }
    for (int i = size - 1; i >= 0; i--) {
      if (patch.path(Integer.toString(i)).isNull()) {
        list.remove(i);
      }
    }
  }

  private static int index(String key, int size) {
    int index = INDEX.matches(key) ? Integer.parseInt(key) : size + 1;
    if (index > size) {
      throw new IllegalArgumentException(key);
    }
    return index;
  }
}
