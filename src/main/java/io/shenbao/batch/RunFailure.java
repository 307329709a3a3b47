package io.shenbao.batch;

/** A run that could not be made, for a reason that the message tells the user. */
public final class RunFailure extends Exception {

  private static final long serialVersionUID = 1;

  RunFailure(String message) {
    super(message);
  }

  RunFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
