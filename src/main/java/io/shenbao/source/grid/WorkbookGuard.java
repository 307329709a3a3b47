package io.shenbao.source.grid;

import io.shenbao.deadline.Deadline;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.FileMagic;

/**
 * Looks at a workbook from outside before anything opens it. What it unpacks to, and how much is in
 * it, is counted and not taken from what the file says of itself.
 */
public final class WorkbookGuard {

  static final String BOMB = "source.bomb";
  static final String TOO_MUCH = "source.too-much";

  /** What the parts that are kept in memory as trees may unpack to: a form's are below a tenth. */
  private static final long MOST_XML = 15_000_000;

  /** What all parts may unpack to, pictures too. */
  private static final long MOST_UNPACKED = 100_000_000;

  private static final int MOST_ENTRIES = 2_000;

  private WorkbookGuard() {}

  /** Why a workbook must not be opened, as a key of the wording; empty when it may be. */
  public static Optional<String> refusal(File file) throws IOException {
    if (FileMagic.valueOf(file) == FileMagic.OLE2) {
      return BinaryWorkbook.refusal(file);
    }
    try (ZipFile zip = new ZipFile(file)) {
      return zip.size() > MOST_ENTRIES ? Optional.of(BOMB) : refusal(zip);
    } catch (ZipException e) {
      return Optional.empty(); // nor can it be opened
    }
  }

  private static Optional<String> refusal(ZipFile zip) throws IOException {
    List<? extends ZipEntry> entries = Collections.list(zip.entries());
    WorkbookCount counted = new WorkbookCount();
    XmlElements elements = new XmlElements(counted);
    long xml = 0;
    long all = 0;
    byte[] buffer = new byte[65_536];
    for (ZipEntry entry : entries) {
      boolean isXml = isXml(entry.getName());
      try (InputStream in = zip.getInputStream(entry)) {
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          Deadline.poll();
          all += read;
          if (isXml) {
            xml += read;
            elements.see(buffer, read);
          }
          if (all > MOST_UNPACKED || xml > MOST_XML) {
            return Optional.of(BOMB);
          }
          if (counted.isTooMuch()) {
            return Optional.of(TOO_MUCH);
          }
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isXml(String name) {
    String low = name.toLowerCase(Locale.ROOT);
    return low.endsWith(".xml") || low.endsWith(".rels") || low.endsWith(".vml");
  }
}
