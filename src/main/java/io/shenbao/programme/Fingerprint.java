package io.shenbao.programme;

import io.shenbao.file.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** SHA-256 over named contents, in the order in which they are added. */
public final class Fingerprint {

  private final MessageDigest digest = Sha256.digest();

  /** Adds a content under its name. */
  public Fingerprint add(String name, byte[] content) {
    byte[] title = (name + '\0' + content.length + '\0').getBytes(StandardCharsets.UTF_8);
    digest.update(title);
    digest.update(content);
    return this;
  }

  /** The fingerprint of all that was added, in hexadecimal; ends this fingerprint's use. */
  public String value() {
    return Sha256.hex(digest);
  }
}
