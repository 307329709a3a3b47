package io.shenbao.desk.arrival;

/** What was dropped is not taken, with the sentence that says why and what to do. */
public final class NotTaken extends Exception {

  private static final long serialVersionUID = 1;

  public NotTaken(String sentence) {
    super(sentence);
  }
}
