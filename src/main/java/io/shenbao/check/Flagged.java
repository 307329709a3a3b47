package io.shenbao.check;

import java.util.Set;
import tools.jackson.core.JsonPointer;

/** Values of which something has been said already. */
record Flagged(Set<JsonPointer> pointers) {

  boolean isEmpty() {
    return pointers.isEmpty();
  }

  boolean has(Trail trail) {
    return !isEmpty() && pointers.contains(trail.pointer());
  }

  /** Whether it has the value, or anything below it. */
  boolean hasAt(Trail trail) {
    return has(trail) || hasBelow(trail);
  }

  boolean hasBelow(Trail trail) {
    if (isEmpty()) {
      return false;
    }
    String prefix = trail.pointer() + "/";
    return pointers.stream().anyMatch(at -> at.toString().startsWith(prefix));
  }
}
