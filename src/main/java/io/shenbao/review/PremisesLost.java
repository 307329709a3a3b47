package io.shenbao.review;

/** The input or the output as a whole is gone, full or closed; the message tells the user so. */
public final class PremisesLost extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String sentence;

  public PremisesLost(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  /** What the user is told: the place and what helps. */
  public String sentence() {
    return sentence;
  }
}
