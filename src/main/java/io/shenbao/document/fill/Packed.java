package io.shenbao.document.fill;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * A file as it stands in an archive, to be copied into any number of them. The same content gives
 * the same bytes.
 *
 * @param entry with both sizes and the checksum, which archives then have in front of the bytes
 * @param bytes deflated or stored
 */
record Packed(ZipArchiveEntry entry, byte[] bytes) {

  /** What is compressed already, such as a picture, or too short to be worth it. */
  static Packed stored(String name, byte[] plain) {
    return of(name, ZipEntry.STORED, plain, plain);
  }

  /**
   * Deflates a file.
   *
   * @param level of {@link Deflater}
   */
  static Packed deflated(String name, byte[] plain, int level) {
    Deflater deflater = new Deflater(level, true);
    try {
      deflater.setInput(plain);
      deflater.finish();
      byte[] bytes = new byte[plain.length / 4 + 256];
      int length = deflater.deflate(bytes);
      while (!deflater.finished()) {
        bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        length += deflater.deflate(bytes, length, bytes.length - length);
      }
      return of(name, ZipEntry.DEFLATED, plain, Arrays.copyOf(bytes, length));
    } finally {
      deflater.end();
    }
  }

  private static Packed of(String name, int method, byte[] plain, byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(plain);
    ZipArchiveEntry entry = new ZipArchiveEntry(name);
    entry.setMethod(method);
    entry.setTimeLocal(StableZip.TIME);
    entry.setCrc(crc.getValue());
    entry.setSize(plain.length);
    entry.setCompressedSize(bytes.length);
    return new Packed(entry, bytes);
  }

  void addTo(ZipArchiveOutputStream zip) throws IOException {
    zip.addRawArchiveEntry(entry, new ByteArrayInputStream(bytes));
  }
}
