package io.shenbao.attachment.examine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Tells archives that must not be unpacked by what their directory says. */
final class ArchiveGuard {

  /** An archive that unpacks to more, at such a ratio, is no document. */
  private static final long MOST_UNPACKED = 300_000_000;

  private static final long MOST_RATIO = 100;

  /** Whether a file is an archive that unpacks to more than anybody would hand in. */
  boolean isBomb(Path file) throws IOException {
    return isArchive(file) && unpacksTooFar(file);
  }

  private static boolean isArchive(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(2);
      return head.length == 2 && head[0] == 'P' && head[1] == 'K';
    }
  }

  private static boolean unpacksTooFar(Path file) throws IOException {
    long unpacked = 0;
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
        unpacked += Math.max(0, all.nextElement().getSize());
      }
    } catch (ZipException e) {
      return false; // broken: who looks into it says so
    }
    return unpacked > MOST_UNPACKED || unpacked > MOST_RATIO * Math.max(Files.size(file), 500_000);
  }
}
