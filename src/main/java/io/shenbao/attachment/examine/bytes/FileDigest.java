package io.shenbao.attachment.examine.bytes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash of all of a file's bytes. */
public final class FileDigest {

  private static final int PART = 65_536;

  private FileDigest() {}

  /**
   * SHA-256, in lower-case hexadecimal digits.
   *
   * @throws IOException when the file can't be read to its end
   */
  public static String sha256(Path file) throws IOException {
    MessageDigest digest = digest();
    byte[] part = new byte[PART];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(part); read >= 0; read = in.read(part)) {
        digest.update(part, 0, read);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
