package io.shenbao.yaml;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * A YAML document as read.
 *
 * @param root null when nothing could be read
 * @param places where each value begins; of a mapping's entry, where its key stands
 * @param problems all that is wrong, in order of place
 */
public record YamlTree(
    @Nullable JsonNode root, Map<JsonPointer, Place> places, List<YamlProblem> problems) {

  /** The place of a value, or of its nearest present parent; line 1 at worst. */
  public Place place(JsonPointer pointer) {
    for (JsonPointer at = pointer; at != null && !at.matches(); at = at.head()) {
      Place place = places.get(at);
      if (place != null) {
        return place;
      }
    }
    return places.getOrDefault(JsonPointer.empty(), new Place(1, 1));
  }
}
