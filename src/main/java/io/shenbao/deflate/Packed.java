package io.shenbao.deflate;

import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;

/**
 * A part as it stands in an archive.
 *
 * @param method {@link ZipEntry#DEFLATED} or {@link ZipEntry#STORED}
 * @param bytes packed; the first {@code length} count
 * @param size before it was packed
 */
public record Packed(int method, byte[] bytes, int length, int size, int crc) {

  /** What was deflated already. */
  public static Packed deflated(byte[] deflated, byte[] plain, int size) {
    return new Packed(ZipEntry.DEFLATED, deflated, deflated.length, size, crc(plain, size));
  }

  /** Deflates as well as can be; for what is used again and again. */
  public static Packed deflating(byte[] plain) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    try {
      deflater.setInput(plain);
      deflater.finish();
      byte[] bytes = new byte[plain.length / 4 + 256];
      int length = 0;
      while (!deflater.finished()) {
        if (length == bytes.length) {
          bytes = Arrays.copyOf(bytes, 2 * length);
        }
        length += deflater.deflate(bytes, length, bytes.length - length);
      }
      return deflated(Arrays.copyOf(bytes, length), plain, plain.length);
    } finally {
      deflater.end();
    }
  }

  /** What is compressed already, such as a picture, or too short to be worth it. */
  public static Packed asIs(byte[] plain) {
    return new Packed(ZipEntry.STORED, plain, plain.length, plain.length, crc(plain, plain.length));
  }

  private static int crc(byte[] plain, int size) {
    CRC32 crc = new CRC32();
    crc.update(plain, 0, size);
    return (int) crc.getValue();
  }
}
