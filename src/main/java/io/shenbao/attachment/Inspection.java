package io.shenbao.attachment;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a file.
 *
 * @param obstacle why nothing is known; null unless it is {@link State#UNCHECKED}
 * @param type detected media type; empty when it could not be told
 * @param pages null where there are none
 * @param seconds duration; null where there is none
 */
record Inspection(
    State state,
    @Nullable Obstacle obstacle,
    String type,
    @Nullable Integer pages,
    @Nullable Double seconds) {

  /** A file that was looked into and is not readable. */
  static Inspection of(State state) {
    return new Inspection(state, null, "", null, null);
  }

  /** A file of which only the type is known. */
  static Inspection of(State state, String type) {
    return new Inspection(state, null, type, null, null);
  }

  /** A file of which nothing is known. */
  static Inspection unchecked(Obstacle why) {
    return new Inspection(State.UNCHECKED, why, "", null, null);
  }

  /** Why nothing is known, whatever it was. */
  Obstacle why() {
    return obstacle == null ? Obstacle.CRASH : obstacle;
  }
}
