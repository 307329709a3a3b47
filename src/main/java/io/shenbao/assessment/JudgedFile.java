package io.shenbao.assessment;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file whose content was judged.
 *
 * @param file relative to the input, with {@code /}
 * @param sha256 of the bytes that were read (FIPS 180-4), in hexadecimal
 */
public record JudgedFile(String file, String sha256) {

  /** The file that had these bytes. */
  public static JudgedFile of(String file, byte[] bytes) {
    return new JudgedFile(file, sha256(bytes));
  }

  /** Whether these are the bytes that were judged. */
  public boolean holds(byte[] bytes) {
    return sha256.equals(sha256(bytes));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
