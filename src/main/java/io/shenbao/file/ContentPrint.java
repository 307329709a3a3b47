package io.shenbao.file;

import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import com.google.common.hash.HashingOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Tells whether a content of our own making is still what it was: MurmurHash3 of 128 bits, in
 * hexadecimal digits. It costs a tenth of SHA-256. Two contents with one print can be made on
 * purpose, and nobody would gain by it: whoever can write to our files can change their prints too.
 * What strangers hand in is told apart by {@link Sha256}.
 */
public final class ContentPrint {

  private static final HashFunction FUNCTION = Hashing.murmur3_128();

  private ContentPrint() {}

  /** A text's. */
  public static String of(String text) {
    return FUNCTION.hashString(text, StandardCharsets.UTF_8).toString();
  }

  /** That of a text in UTF-8 is the text's. */
  public static String of(byte[] bytes) {
    return FUNCTION.hashBytes(bytes).toString();
  }

  /**
   * A file's.
   *
   * @throws IOException when the file can't be read to its end
   */
  public static String of(Path file) throws IOException {
    HashingOutputStream print = over(OutputStream.nullOutputStream());
    try (InputStream in = Files.newInputStream(file)) {
      in.transferTo(print);
    }
    return print.hash().toString();
  }

  /** Takes the print of what is written through it. */
  public static HashingOutputStream over(OutputStream out) {
    return new HashingOutputStream(FUNCTION, out);
  }
}
