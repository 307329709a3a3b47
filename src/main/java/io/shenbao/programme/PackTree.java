package io.shenbao.programme;

import io.shenbao.yaml.Place;
import io.shenbao.yaml.YamlTree;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A file of a pack, or the same file of several packs laid over each other: a tree in which every
 * value knows who says it.
 *
 * @param root an empty mapping when there is nothing
 * @param sites of all values; of a mapping's entry, where its key stands
 */
public record PackTree(JsonNode root, Map<JsonPointer, Site> sites) {

  static PackTree of(String file, YamlTree yaml) {
    if (yaml.root() == null && !yaml.problems().isEmpty()) {
      return missing(file);
    }
    Map<JsonPointer, Site> sites = new HashMap<>();
    yaml.places().forEach((pointer, place) -> sites.put(pointer, site(file, place)));
    sites.putIfAbsent(JsonPointer.empty(), new Site(file, 1, 1));
    JsonNode root = yaml.root();
    return new PackTree(root == null ? JsonNodeFactory.instance.objectNode() : root, sites);
  }

  /** A file that is not there, or can't be read: nothing more is to be said of it. */
  static PackTree missing(String file) {
    return new PackTree(
        JsonNodeFactory.instance.objectNode(), Map.of(JsonPointer.empty(), new Site(file, 0, 0)));
  }

  /** Whether there is a file to speak of. */
  boolean isThere() {
    return site(JsonPointer.empty()).line() > 0;
  }

  /** The site of a value, or of its nearest present parent. */
  public Site site(JsonPointer pointer) {
    for (JsonPointer at = pointer; at != null && !at.matches(); at = at.head()) {
      Site site = sites.get(at);
      if (site != null) {
        return site;
      }
    }
    return sites.getOrDefault(JsonPointer.empty(), new Site("", 0, 0));
  }

  private static Site site(String file, Place place) {
    return new Site(file, place.line(), place.column());
  }
}
