package io.shenbao.assessment;

import io.shenbao.file.Sha256;

/**
 * A file whose content was judged.
 *
 * @param file relative to the input, with {@code /}
 * @param sha256 of the bytes that were read (FIPS 180-4), in hexadecimal
 */
public record JudgedFile(String file, String sha256) {

  /** The file that had these bytes. */
  public static JudgedFile of(String file, byte[] bytes) {
    return new JudgedFile(file, Sha256.of(bytes));
  }

  /** Whether these are the bytes that were judged. */
  public boolean holds(byte[] bytes) {
    return sha256.equals(Sha256.of(bytes));
  }
}
