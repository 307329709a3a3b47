package io.shenbao.source.form;

import io.shenbao.source.word.Place;

/**
 * A value that was taken.
 *
 * @param text as typed
 * @param isSure whether no other reading is likely
 */
record Held(String text, Place place, boolean isSure) {

  /** Whether another says the same. */
  boolean isLike(Held other) {
    return Words.key(text).equals(Words.key(other.text()));
  }
}
