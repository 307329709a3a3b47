package io.shenbao.batch;

import org.jspecify.annotations.Nullable;

/** A run that could not be made, for a reason that the message tells the user. */
public class RunFailure extends Exception {

  private static final long serialVersionUID = 1;

  public RunFailure(String message) {
    super(message);
  }

  public RunFailure(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
