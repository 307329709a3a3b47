package io.shenbao.source;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Looks at a workbook from outside before anything opens it. What it unpacks to is counted and not
 * taken from what the zip says of itself.
 */
public final class WorkbookGuard {

  /**
   * What the parts that are kept in memory as trees may unpack to, up to twenty times as large
   * there: a form's are below five megabytes.
   */
  private static final long MOST_XML = 15_000_000;

  /** What all parts may unpack to, pictures too. */
  private static final long MOST_UNPACKED = 100_000_000;

  private static final int MOST_ENTRIES = 2_000;

  private WorkbookGuard() {}

  /**
   * Whether a zip unpacks to more than any form holds. What is no zip, an .xls for instance, does
   * not.
   */
  public static boolean isBomb(File file) throws IOException {
    try (ZipFile zip = new ZipFile(file)) {
      return zip.size() > MOST_ENTRIES || isTooMuch(zip);
    } catch (ZipException e) {
      return false;
    }
  }

  private static boolean isTooMuch(ZipFile zip) throws IOException {
    List<? extends ZipEntry> entries = Collections.list(zip.entries());
    long xml = 0;
    long all = 0;
    byte[] buffer = new byte[65_536];
    for (ZipEntry entry : entries) {
      boolean isXml = isXml(entry.getName());
      try (InputStream in = zip.getInputStream(entry)) {
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          all += read;
          xml += isXml ? read : 0;
          if (all > MOST_UNPACKED || xml > MOST_XML) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean isXml(String name) {
    String low = name.toLowerCase(Locale.ROOT);
    return low.endsWith(".xml") || low.endsWith(".rels") || low.endsWith(".vml");
  }
}
