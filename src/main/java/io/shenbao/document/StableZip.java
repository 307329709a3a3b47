package io.shenbao.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Zip files, workbooks among them, that have the same bytes whenever they are written. */
public final class StableZip {

  /** The first midnight of all, in January, would be written with its time zone besides. */
  static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private StableZip() {}

  /** Copies a zip file's entries, all with the same fixed time; leaves {@code out} open. */
  public static void copy(byte[] zipped, OutputStream out) throws IOException {
    ZipOutputStream copy = new ZipOutputStream(out);
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        ZipEntry fixed = new ZipEntry(entry.getName());
        fixed.setTimeLocal(TIME);
        copy.putNextEntry(fixed);
        zip.transferTo(copy);
        copy.closeEntry();
      }
    }
    copy.finish();
  }
}
