package io.shenbao.telling.attempt;

/** An answer that would be the same if one tried again: a wrong password, say. */
public final class Refused extends Exception {

  private static final long serialVersionUID = 1;

  public Refused(String message) {
    super(message);
  }
}
