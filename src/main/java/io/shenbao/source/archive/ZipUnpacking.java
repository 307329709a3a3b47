package io.shenbao.source.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Unpacks a zip by its central directory; every checksum must be right. */
final class ZipUnpacking implements ArchiveKind.Unpacking {

  @Override
  public void unpack(Path archive, Landing landing) throws IOException {
    try (ZipFile zip = ZipFile.builder().setPath(archive).setIgnoreLocalFileHeader(true).get()) {
      List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
      landing
          .budget()
          .expect(entries.size(), entries.stream().mapToLong(ZipArchiveEntry::getSize).sum());
      NameEncoding names =
          NameEncoding.of(
              entries.stream()
                  .filter(ZipUnpacking::isUndeclared)
                  .map(ZipArchiveEntry::getRawName)
                  .toList());
      for (ZipArchiveEntry entry : entries) {
        take(
            zip,
            entry,
            isUndeclared(entry) ? names.of(entry.getRawName()) : entry.getName(),
            landing);
      }
    }
  }

  /** Whether neither the flag nor Info-ZIP's extra field says how the name is encoded. */
  private static boolean isUndeclared(ZipArchiveEntry entry) {
    return entry.getNameSource() == ZipArchiveEntry.NameSource.NAME;
  }

  private static void take(ZipFile zip, ZipArchiveEntry entry, String name, Landing landing)
      throws IOException {
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      throw ArchiveRefused.of("archive.encrypted");
    }
    if (entry.isUnixSymlink()) {
      throw ArchiveRefused.of("archive.link", name);
    }
    if (name.endsWith("/") || name.endsWith("\\")) {
      landing.folder(name);
    } else if (zip.canReadEntryData(entry)) {
      landing.file(name, out -> copy(zip, entry, out));
    } else {
      throw ArchiveRefused.of("archive.method", name);
    }
  }

  private static void copy(ZipFile zip, ZipArchiveEntry entry, OutputStream out)
      throws IOException {
    CheckedInputStream in = new CheckedInputStream(zip.getInputStream(entry), new CRC32());
    try (InputStream closing = in) {
      long size = closing.transferTo(out);
      if (size != entry.getSize() || in.getChecksum().getValue() != entry.getCrc()) {
        throw new ZipException("wrong checksum or size: " + entry.getName());
      }
    }
  }
}
