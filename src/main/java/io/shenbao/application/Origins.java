package io.shenbao.application;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JsonPointer;

/**
 * The origin of every value of an application, by its JSON pointer. A reader also records where an
 * absent value is expected; otherwise an absent value has the origin of its nearest known parent.
 */
public record Origins(Origin whole, Map<JsonPointer, Origin> known) {

  public Origins {
    known = Collections.unmodifiableMap(new LinkedHashMap<>(known));
  }

  /** Never null: at worst the source file as a whole. */
  public Origin of(JsonPointer pointer) {
    for (JsonPointer at = pointer; at != null && !at.matches(); at = at.head()) {
      Origin origin = known.get(at);
      if (origin != null) {
        return origin;
      }
    }
    return known.getOrDefault(JsonPointer.empty(), whole);
  }
}
