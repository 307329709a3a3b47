package io.shenbao.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 (FIPS 180-4), by which contents are told apart; in lower-case hexadecimal digits. */
public final class Sha256 {

  private static final int PART = 65_536;

  private Sha256() {}

  /** A text's, in UTF-8. */
  public static String of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  public static String of(byte[] bytes) {
    return HexFormat.of().formatHex(digest().digest(bytes));
  }

  /**
   * A file's.
   *
   * @throws IOException when the file can't be read to its end
   */
  public static String of(Path file) throws IOException {
    return of(file, () -> {});
  }

  /**
   * A file's.
   *
   * @param poll is called before each part of it, and may end the reading
   * @throws IOException when the file can't be read to its end
   */
  public static String of(Path file, Runnable poll) throws IOException {
    MessageDigest digest = digest();
    byte[] part = new byte[PART];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(part); read >= 0; read = in.read(part)) {
        poll.run();
        digest.update(part, 0, read);
      }
    }
    return hex(digest);
  }

  /** One that is still to be fed. */
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** What one that was fed came to; it begins anew. */
  public static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }
}
