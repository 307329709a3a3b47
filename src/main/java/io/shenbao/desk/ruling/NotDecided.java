package io.shenbao.desk.ruling;

/** A decision that was not taken down, with the sentence that says why and what to do. */
public final class NotDecided extends Exception {

  private static final long serialVersionUID = 1;

  public NotDecided(String sentence) {
    super(sentence);
  }
}
