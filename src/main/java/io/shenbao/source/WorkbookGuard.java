package io.shenbao.source;

import java.io.File;
import java.io.IOException;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Looks at a workbook from outside before anything opens it. */
public final class WorkbookGuard {

  /** What a workbook may unpack to: a form's is below five megabytes. */
  private static final long MOST_UNPACKED = 200_000_000;

  private static final int MOST_ENTRIES = 2_000;

  private WorkbookGuard() {}

  /**
   * Whether a zip's directory promises more than any form holds. What is no zip, an .xls for
   * instance, is not one.
   */
  public static boolean isBomb(File file) throws IOException {
    try (ZipFile zip = new ZipFile(file)) {
      long unpacked = 0;
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        unpacked += Math.max(0, entries.nextElement().getSize());
      }
      return unpacked > MOST_UNPACKED || zip.size() > MOST_ENTRIES;
    } catch (ZipException e) {
      return false;
    }
  }
}
