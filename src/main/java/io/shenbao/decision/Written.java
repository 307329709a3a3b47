package io.shenbao.decision;

import io.shenbao.application.Origin;
import io.shenbao.wording.Sentence;
import java.util.Map;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * The decisions of one file as they stand there, in the shape of {@code decisions.schema.json}.
 *
 * @param isSheet whether it is a review sheet, whose columns have names of their own
 * @param origins where each value stands; an absent one has the place of its nearest parent
 */
record Written(JsonNode tree, boolean isSheet, Map<JsonPointer, Origin> origins, Origin whole) {

  /** What the person who wrote it calls a key. */
  Object name(String key) {
    return isSheet && ReviewSheet.isShown(key) ? Sentence.of("decision.sheet.column." + key) : key;
  }

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
