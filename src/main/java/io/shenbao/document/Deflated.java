package io.shenbao.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * A part of an archive, deflated.
 *
 * @param bytes deflated; the first {@code length} count
 * @param size before it was deflated
 */
record Deflated(byte[] bytes, int length, int size, long crc) {

  /** Within the range of MS-DOS times, and the same in every time zone. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  /**
   * Deflates in one go, for speed at level 1: nine tenths of the saving for a third of the time.
   */
  static Deflated of(byte[] plain, int size) {
    CRC32 crc = new CRC32();
    crc.update(plain, 0, size);
    Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    try {
      deflater.setInput(plain, 0, size);
      deflater.finish();
      byte[] bytes = new byte[size / 4 + 256];
      int length = 0;
      while (!deflater.finished()) {
        if (length == bytes.length) {
          bytes = java.util.Arrays.copyOf(bytes, 2 * length);
        }
        length += deflater.deflate(bytes, length, bytes.length - length);
      }
      return new Deflated(bytes, length, size, crc.getValue());
    } finally {
      deflater.end();
    }
  }

  static Deflated of(String text) {
    byte[] plain = text.getBytes(StandardCharsets.UTF_8);
    return of(plain, plain.length);
  }

  void writeTo(ZipArchiveOutputStream zip, String name) throws IOException {
    ZipArchiveEntry entry = entry(name, ZipEntry.DEFLATED, size, length, crc);
    zip.addRawArchiveEntry(entry, new ByteArrayInputStream(bytes, 0, length));
  }

  /** Writes what is compressed already, such as a picture. */
  static void writeAsIs(byte[] plain, ZipArchiveOutputStream zip, String name) throws IOException {
    CRC32 crc = new CRC32();
    crc.update(plain);
    ZipArchiveEntry entry =
        entry(name, ZipEntry.STORED, plain.length, plain.length, crc.getValue());
    zip.addRawArchiveEntry(entry, new ByteArrayInputStream(plain));
  }

  private static ZipArchiveEntry entry(String name, int method, int size, int stored, long crc) {
    ZipArchiveEntry entry = new ZipArchiveEntry(name);
    entry.setTimeLocal(TIME);
    entry.setMethod(method);
    entry.setSize(size);
    entry.setCompressedSize(stored);
    entry.setCrc(crc);
    return entry;
  }
}
