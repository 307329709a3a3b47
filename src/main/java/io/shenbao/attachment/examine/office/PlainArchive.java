package io.shenbao.attachment.examine.office;

import io.shenbao.attachment.examine.inner.InnerFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** An archive of files, some of which may be archives. */
final class PlainArchive {

  /** Archives within archives within archives are looked into, and none below. */
  private static final int MOST_NESTED = 3;

  /** What all archives inside it may unpack to together. */
  private static final long MOST_NESTED_BYTES = 500_000_000;

  /** Of names that are not marked as UTF-8. */
  private static final Charset GBK = Charset.forName("GB18030");

  private static final int PIECE = 1 << 14;

  private final Zip zip;
  private long unpacked;

  PlainArchive(Zip zip) {
    this.zip = zip;
  }

  OfficePackage read(boolean whole) throws IOException, Faulty {
    List<InnerFile> inner = new ArrayList<>();
    for (ZipArchiveEntry entry : zip.entries()) {
      if (entry.isDirectory()) {
        continue;
      }
      String name = Zip.name(entry);
      inner.add(InnerFile.of(name, zip.head(entry, InnerFile.HEAD)));
      if (whole) {
        boolean archive = name.toLowerCase(Locale.ROOT).endsWith(".zip");
        zip.read(
            entry,
            in -> {
              if (archive) {
                nested(in, 1);
              }
            });
      }
    }
    return OfficePackage.of(inner);
  }

  private void nested(InputStream in, int depth) throws IOException, Faulty {
    if (depth > MOST_NESTED) {
      throw Faulty.bomb();
    }
    ZipInputStream archive = new ZipInputStream(in, GBK);
    byte[] piece = new byte[PIECE];
    for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
      if (entry.getName().toLowerCase(Locale.ROOT).endsWith(".zip")) {
        nested(archive, depth + 1);
      }
      for (int read = archive.read(piece); read >= 0; read = archive.read(piece)) {
        unpacked += read;
        if (unpacked > MOST_NESTED_BYTES) {
          throw Faulty.bomb();
        }
      }
    }
  }
}
