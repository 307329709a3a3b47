package io.shenbao.desk.safe;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What opens a desk: a secret in the address that is opened, and a cookie that the browser gets for
 * it. Both are made anew with each start.
 */
public final class Keys {

  private static final int BYTES = 32;

  private final String secret = random();
  private final String session = random();

  private static String random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** What the address ends with. */
  public String secret() {
    return secret;
  }

  String session() {
    return session;
  }

  boolean isSecret(String offered) {
    return isSame(secret, offered);
  }

  boolean isSession(String offered) {
    return isSame(session, offered);
  }

  /** Takes the same time wherever the first difference is. */
  private static boolean isSame(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
