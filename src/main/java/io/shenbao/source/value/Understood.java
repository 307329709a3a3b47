package io.shenbao.source.value;

import tools.jackson.databind.JsonNode;

/** What a typed value was understood as. */
public sealed interface Understood {

  /**
   * A value.
   *
   * @param reading how the value is said to be read, when that is worth telling; empty when the
   *     value is just what was typed
   */
  record Read(JsonNode node, String reading) implements Understood {}

  /** There is no value. */
  record Absent() implements Understood {}

  /**
   * Something is there that a person has to look at.
   *
   * @param node the value that is taken for the time being: as typed, where nobody can tell more
   * @param judged whether the value is good enough to be judged
   * @param key of the wording: what is not clear, and with {@code .fix} how to mend it
   * @param facts the key's arguments after name and typed value
   */
  record Doubtful(JsonNode node, boolean judged, String key, Object... facts)
      implements Understood {}

  /**
   * It can't be read.
   *
   * @param rule id of the finding
   * @param key of the wording: why, and with {@code .fix} how to mend it
   * @param facts the key's arguments after name and typed value
   */
  record Unclear(String rule, String key, Object... facts) implements Understood {}
}
