package io.shenbao.source.form;

import io.shenbao.source.word.WordPlace;

/**
 * A value that was taken.
 *
 * @param text as typed
 * @param isSure whether no other reading is likely
 */
record Held(String text, WordPlace place, boolean isSure) {

  /** Whether another says the same. */
  boolean isLike(Held other) {
    return LabelWords.key(text).equals(LabelWords.key(other.text()));
  }
}
