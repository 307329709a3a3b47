package io.shenbao.desk.page;

/** A mail that did not go out, with the sentence that says why and what to do. */
final class NotSent extends Exception {

  private static final long serialVersionUID = 1;

  NotSent(String sentence) {
    super(sentence);
  }

  NotSent(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
