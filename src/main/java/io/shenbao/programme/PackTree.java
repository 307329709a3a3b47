package io.shenbao.programme;

import io.shenbao.yaml.LineAndColumn;
import io.shenbao.yaml.YamlTree;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A file of a pack, or the same file of several packs laid over each other: a tree in which every
 * value knows who says it.
 *
 * @param root an empty mapping when there is nothing
 * @param origins of all values; of a mapping's entry, where its key stands
 */
public record PackTree(JsonNode root, Map<JsonPointer, PackOrigin> origins) {

  public static PackTree of(String file, YamlTree yaml) {
    if (yaml.root() == null && !yaml.problems().isEmpty()) {
      return missing(file);
    }
    Map<JsonPointer, PackOrigin> origins = new LinkedHashMap<>();
    yaml.positions().forEach((pointer, place) -> origins.put(pointer, origin(file, place)));
    origins.putIfAbsent(JsonPointer.empty(), new PackOrigin(file, 1, 1));
    JsonNode root = yaml.root();
    return new PackTree(root == null ? JsonNodeFactory.instance.objectNode() : root, origins);
  }

  /** A file that is not there, or can't be read: nothing more is to be said of it. */
  public static PackTree missing(String file) {
    return new PackTree(
        JsonNodeFactory.instance.objectNode(),
        Map.of(JsonPointer.empty(), new PackOrigin(file, 0, 0)));
  }

  /** Whether there is a file to speak of. */
  public boolean isThere() {
    return origin(JsonPointer.empty()).line() > 0;
  }

  /** The origin of a value, or of its nearest present parent. */
  public PackOrigin origin(JsonPointer pointer) {
    for (JsonPointer at = pointer; at != null && !at.matches(); at = at.head()) {
      PackOrigin origin = origins.get(at);
      if (origin != null) {
        return origin;
      }
    }
    return origins.getOrDefault(JsonPointer.empty(), new PackOrigin("", 0, 0));
  }

  private static PackOrigin origin(String file, LineAndColumn place) {
    return new PackOrigin(file, place.line(), place.column());
  }
}
