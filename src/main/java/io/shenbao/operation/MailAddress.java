package io.shenbao.operation;

import com.google.re2j.Pattern;

/**
 * What counts as the address of one person: the plain form that everybody's mail server takes,
 * without comments, quotes, display names or a second address.
 */
public final class MailAddress {

  private static final int LONGEST = 254;
  private static final int LONGEST_LOCAL = 64;
  private static final Pattern PLAIN =
      Pattern.compile(
          "[A-Za-z0-9_+-]+(?:\\.[A-Za-z0-9_+-]+)*"
              + "@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}");

  private MailAddress() {}

  public static boolean isPlain(String text) {
    return text.length() <= LONGEST && text.indexOf('@') <= LONGEST_LOCAL && PLAIN.matches(text);
  }
}
