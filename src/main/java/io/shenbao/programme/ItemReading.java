package io.shenbao.programme;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of one thing that evidence is asked for.
 *
 * @param state {@code missing} when no file was handed in for it; {@code readable} when one of them
 *     is; else that of the first: {@code damaged}, {@code unchecked} …
 * @param files how many were handed in for it
 * @param pages of all of them together; null where none has pages
 * @param seconds of all of them together; null where none has a length
 * @param facts that were read in them, by their keys in the pack
 */
public record ItemReading(
    String state,
    int files,
    @Nullable Integer pages,
    @Nullable Double seconds,
    Map<String, FactReading> facts) {

  /** No file was handed in. */
  public static final ItemReading MISSING = new ItemReading("missing", 0, null, null, Map.of());
}
