package io.shenbao.application;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JsonPointer;

/**
 * The origin of every value of an application, by its JSON pointer. A reader also records where an
 * absent value is expected; otherwise an absent value has the origin of its nearest known parent.
 */
public record Origins(
    Origin whole, Map<JsonPointer, Origin> known, Function<JsonPointer, Optional<Origin>> read) {

  /**
   * @param whole the source file as a whole
   * @param known places that were noted one by one
   * @param read finds the others in what was read; empty for a value that is not there
   */
  public Origins {
    known = Collections.unmodifiableMap(new LinkedHashMap<>(known));
  }

  /** Those that were noted one by one are all there are. */
  public Origins(Origin whole, Map<JsonPointer, Origin> known) {
    this(whole, known, pointer -> Optional.empty());
  }

  /** Never null: at worst the source file as a whole. */
  public Origin of(JsonPointer pointer) {
    for (JsonPointer at = pointer; at != null && !at.matches(); at = at.head()) {
      Optional<Origin> origin = exactly(at);
      if (origin.isPresent()) {
        return origin.get();
      }
    }
    return exactly(JsonPointer.empty()).orElse(whole);
  }

  private Optional<Origin> exactly(JsonPointer pointer) {
    Origin noted = known.get(pointer);
    return noted == null ? read.apply(pointer) : Optional.of(noted);
  }
}
