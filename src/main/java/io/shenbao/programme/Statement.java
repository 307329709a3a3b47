package io.shenbao.programme;

import tools.jackson.core.JsonPointer;

/**
 * What an application says of a fact that a file should prove.
 *
 * @param stated the form's value as the documents print it; empty for what is only read
 * @param value where the form's value stands; empty when it is worked out of several
 */
public record Statement(Proof proof, String stated, JsonPointer value) {

  /** Whether there is something to compare. */
  public boolean isStated() {
    return !stated.isEmpty();
  }
}
