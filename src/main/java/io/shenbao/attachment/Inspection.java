package io.shenbao.attachment;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a file.
 *
 * @param type detected media type; empty when it could not be told
 * @param pages null where there are none
 * @param seconds duration; null where there is none
 */
record Inspection(State state, String type, @Nullable Integer pages, @Nullable Double seconds) {

  static Inspection of(State state) {
    return new Inspection(state, "", null, null);
  }
}
