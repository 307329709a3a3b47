package io.shenbao.check;

import io.shenbao.check.expression.Place;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/** Values of which something has been said already. */
final class Flagged {

  /** A value on the way to a flagged one, or flagged itself. */
  private static final class Branch {
    private final Map<String, Branch> below = new HashMap<>();
    private boolean flagged;
  }

  private final Branch all = new Branch();

  Flagged(Set<JsonPointer> pointers) {
    pointers.forEach(this::add);
  }

  private void add(JsonPointer pointer) {
    Branch branch = all;
    for (JsonPointer at = pointer; !at.matches(); at = at.tail()) {
      branch = branch.below.computeIfAbsent(at.getMatchingProperty(), none -> new Branch());
    }
    branch.flagged = true;
  }

  boolean isEmpty() {
    return all.below.isEmpty() && !all.flagged;
  }

  boolean has(Place place) {
    Branch branch = branch(place);
    return branch != null && branch.flagged;
  }

  /** Whether it has the value, or anything below it. */
  boolean hasAt(Place place) {
    return has(place) || hasBelow(place);
  }

  boolean hasBelow(Place place) {
    Branch branch = branch(place);
    return branch != null && !branch.below.isEmpty();
  }

  /** Whether it has the value, anything below it, or anything around it. */
  boolean touches(Place place) {
    return hasAt(place) || isWithin(place);
  }

  private boolean isWithin(Place place) {
    return has(place) || (place.outer() != null && isWithin(place.outer()));
  }

  private @Nullable Branch branch(@Nullable Place place) {
    if (place == null || place.outer() == null) {
      return all;
    }
    Branch around = branch(place.outer());
    return around == null || around.below.isEmpty() ? null : around.below.get(place.step());
  }
}
