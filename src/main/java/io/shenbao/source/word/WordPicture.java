package io.shenbao.source.word;

import java.util.Arrays;
import java.util.Optional;

/**
 * A picture in a Word file, of a kind that is shown here: PNG, JPEG, GIF or BMP.
 *
 * @param part that holds it
 * @param ending that a file of its kind has, told by how it begins and not by its name
 */
public record WordPicture(String part, String ending) {

  /** So many of its first bytes are asked for. */
  static final int HEAD = 8;

  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
  private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
  private static final byte[] GIF = {'G', 'I', 'F', '8'};
  private static final byte[] BMP = {'B', 'M'};

  /** Of a part that begins so; empty when it is of another kind. */
  static Optional<WordPicture> of(String part, byte[] head) {
    if (begins(head, PNG)) {
      return Optional.of(new WordPicture(part, ".png"));
    }
    if (begins(head, JPEG)) {
      return Optional.of(new WordPicture(part, ".jpg"));
    }
    if (begins(head, GIF)) {
      return Optional.of(new WordPicture(part, ".gif"));
    }
    return begins(head, BMP) ? Optional.of(new WordPicture(part, ".bmp")) : Optional.empty();
  }

  private static boolean begins(byte[] head, byte[] mark) {
    return head.length >= mark.length && Arrays.equals(head, 0, mark.length, mark, 0, mark.length);
  }
}
