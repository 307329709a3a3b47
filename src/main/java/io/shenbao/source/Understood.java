package io.shenbao.source;

import tools.jackson.databind.JsonNode;

/** What a typed value was understood as. */
sealed interface Understood {

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
   * It can't be read.
   *
   * @param rule id of the finding
   * @param key of the wording: why, and with {@code .fix} how to mend it
   * @param facts the key's arguments after name and typed value
   */
  record Unclear(String rule, String key, Object... facts) implements Understood {}
}
