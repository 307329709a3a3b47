package io.shenbao.yaml;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/**
 * Where each value of a document begins; of a mapping's entry, where its key stands. A tree like
 * the document, because pointers to all of its values would take the square of its size.
 */
public final class Positions {

  private static final Map<String, Positions> NOTHING = Map.of();

  private @Nullable LineAndColumn here;
  private Map<String, Positions> below = NOTHING;

  /** Notes where this value begins, unless that is known already. */
  void begin(LineAndColumn position) {
    if (here == null) {
      here = position;
    }
  }

  /** The positions of a value inside this one, by its key or index. */
  Positions inside(String key) {
    if (below == NOTHING) {
      below = new LinkedHashMap<>();
    }
    return below.computeIfAbsent(key, none -> new Positions());
  }

  /** Where a value begins; empty when there is no such value. */
  public Optional<LineAndColumn> of(JsonPointer pointer) {
    Positions at = this;
    for (JsonPointer rest = pointer; !rest.matches() && at != null; rest = rest.tail()) {
      at = at.below.get(rest.getMatchingProperty());
    }
    return at == null ? Optional.empty() : Optional.ofNullable(at.here);
  }

  /** All of them with their pointers, in order; only for texts of our own house. */
  public void forEach(BiConsumer<JsonPointer, LineAndColumn> action) {
    forEach(JsonPointer.empty(), action);
  }

  private void forEach(JsonPointer pointer, BiConsumer<JsonPointer, LineAndColumn> action) {
    if (here != null) {
      action.accept(pointer, here);
    }
    below.forEach((key, inner) -> inner.forEach(pointer.appendProperty(key), action));
  }
}
