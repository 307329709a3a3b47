package io.shenbao.review;

/** The input or the output as a whole is gone, full or closed; the message tells the user so. */
public final class PremisesLost extends RuntimeException {

  private static final long serialVersionUID = 1;

  public PremisesLost(String message) {
    super(message);
  }
}
