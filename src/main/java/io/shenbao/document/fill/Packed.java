package io.shenbao.document.fill;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * A file as it stands in an archive, to be copied into any number of them. The same content gives
 * the same bytes.
 *
 * @param entry with both sizes and the checksum, which an archive then has in front of the bytes
 * @param bytes deflated or stored
 */
public record Packed(ZipArchiveEntry entry, byte[] bytes) {

  /** What writes a file. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /** What is compressed already, such as a picture, or too short to be worth it. */
  static Packed stored(String name, byte[] plain) {
    CRC32 crc = new CRC32();
    crc.update(plain);
    return of(name, ZipEntry.STORED, crc, plain.length, plain);
  }

  /**
   * Deflates a file while it is written.
   *
   * @param level of {@link Deflater}
   */
  public static Packed deflated(String name, int level, Content content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 15);
    CRC32 crc = new CRC32();
    Deflater deflater = new Deflater(level, true);
    try {
      try (OutputStream out =
          new BufferedOutputStream(
              new CheckedOutputStream(new DeflaterOutputStream(bytes, deflater, 1 << 13), crc))) {
        content.writeTo(out);
      }
      return of(name, ZipEntry.DEFLATED, crc, deflater.getBytesRead(), bytes.toByteArray());
    } finally {
      deflater.end();
    }
  }

  private static Packed of(String name, int method, CRC32 crc, long size, byte[] bytes) {
    ZipArchiveEntry entry = new ZipArchiveEntry(name);
    entry.setMethod(method);
    entry.setTimeLocal(StableZip.TIME);
    entry.setCrc(crc.getValue());
    entry.setSize(size);
    entry.setCompressedSize(bytes.length);
    return new Packed(entry, bytes);
  }

  /** Writes an archive of files, in the order given; leaves {@code out} open. */
  public static void write(Iterable<Packed> files, OutputStream out) throws IOException {
    ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out);
    for (Packed file : files) {
      file.addTo(zip);
    }
    zip.finish();
  }

  void addTo(ZipArchiveOutputStream zip) throws IOException {
    zip.addRawArchiveEntry(entry, new ByteArrayInputStream(bytes));
  }
}
