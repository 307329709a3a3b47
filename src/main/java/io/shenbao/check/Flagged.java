package io.shenbao.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/** Values of which something has been said already. */
final class Flagged {

  /** A value on the way to a flagged one, or flagged itself. */
  private static final class Place {
    private final Map<String, Place> below = new HashMap<>();
    private boolean flagged;
  }

  private final Place all = new Place();

  Flagged(Set<JsonPointer> pointers) {
    pointers.forEach(this::add);
  }

  private void add(JsonPointer pointer) {
    Place place = all;
    for (JsonPointer at = pointer; !at.matches(); at = at.tail()) {
      place = place.below.computeIfAbsent(at.getMatchingProperty(), none -> new Place());
    }
    place.flagged = true;
  }

  boolean isEmpty() {
    return all.below.isEmpty() && !all.flagged;
  }

  boolean has(Trail trail) {
    Place place = place(trail);
    return place != null && place.flagged;
  }

  /** Whether it has the value, or anything below it. */
  boolean hasAt(Trail trail) {
    return has(trail) || hasBelow(trail);
  }

  boolean hasBelow(Trail trail) {
    Place place = place(trail);
    return place != null && !place.below.isEmpty();
  }

  /** Whether it has the value, anything below it, or anything around it. */
  boolean touches(Trail trail) {
    return hasAt(trail) || isWithin(trail);
  }

  private boolean isWithin(Trail trail) {
    return has(trail) || (trail.outer() != null && isWithin(trail.outer()));
  }

  private @Nullable Place place(@Nullable Trail trail) {
    if (trail == null || trail.outer() == null) {
      return all;
    }
    Place around = place(trail.outer());
    return around == null || around.below.isEmpty() ? null : around.below.get(trail.step());
  }
}
