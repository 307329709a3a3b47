package io.shenbao.text;

/**
 * Digits that stand raised behind others: a power, or the number of a note. Without a mark between
 * them they would be read as one number.
 */
public final class Raised {

  private static final String MARK = "^";

  private Raised() {}

  /** Raised text as it is written in a line behind what stands there. */
  public static String behind(CharSequence before, String raised) {
    boolean isBetweenDigits =
        !before.isEmpty()
            && !raised.isEmpty()
            && Character.isDigit(before.charAt(before.length() - 1))
            && Character.isDigit(raised.charAt(0));
    return isBetweenDigits ? MARK + raised : raised;
  }
}
