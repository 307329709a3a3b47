package io.shenbao.decision;

import io.shenbao.application.Origin;
import java.util.Map;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * The decisions of one file as they stand there, in the shape of {@code decisions.schema.json}.
 *
 * @param origins where each value stands; an absent one has the place of its nearest parent
 */
record Written(JsonNode tree, Map<JsonPointer, Origin> origins, Origin whole) {

  Origin origin(JsonPointer pointer) {
    for (JsonPointer at = pointer; at != null && !at.matches(); at = at.head()) {
      Origin origin = origins.get(at);
      if (origin != null) {
        return origin;
      }
    }
    return origins.getOrDefault(JsonPointer.empty(), whole);
  }
}
