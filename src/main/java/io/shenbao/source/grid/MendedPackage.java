package io.shenbao.source.grid;

import com.google.re2j.Pattern;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * An .xlsx as POI can open it: Strict Open XML (ISO/IEC 29500 part 1) in the names of the
 * transitional kind, and without the document's metadata, in which POI allows no oddity.
 */
final class MendedPackage {

  /** What a workbook that is worth mending unpacks to at most. */
  private static final int MOST_BYTES = 50_000_000;

  private static final String METADATA = "docProps/";
  private static final String MARK = "\uFEFF";
  private static final Pattern STRICT = Pattern.compile("http://purl\\.oclc\\.org/ooxml/(\\w+)/");
  private static final String TRANSITIONAL = "http://schemas.openxmlformats.org/$1/2006/";

  /** A relationship to the metadata, or their content type. */
  private static final Pattern REFERENCE =
      Pattern.compile("<(?:Relationship|Override)\\b[^>]*docProps/[^>]*/>");

  /** A date as a text, which only the strict kind has. */
  private static final Pattern DATE_CELL = Pattern.compile("(<c\\b[^>]*\\bt=)[\"']d[\"']");

  private MendedPackage() {}

  /**
   * The package, mended.
   *
   * @throws IOException when it is no zip, or far too large
   */
  static byte[] of(Path file) throws IOException {
    ByteArrayOutputStream mended = new ByteArrayOutputStream();
    int left = MOST_BYTES;
    try (ZipFile zip = new ZipFile(file.toFile());
        ZipOutputStream out = new ZipOutputStream(mended)) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        byte[] part = zip.getInputStream(entry).readNBytes(left + 1);
        left -= part.length;
        if (left < 0) {
          throw new IOException("too large: " + file);
        }
        if (!entry.isDirectory() && !entry.getName().startsWith(METADATA)) {
          out.putNextEntry(new ZipEntry(entry.getName()));
          out.write(isXml(entry.getName()) ? mend(part) : part);
          out.closeEntry();
        }
      }
    }
    return mended.toByteArray();
  }

  private static boolean isXml(String name) {
    return name.endsWith(".xml") || name.endsWith(".rels");
  }

  private static byte[] mend(byte[] part) {
    String xml = new String(part, StandardCharsets.UTF_8);
    String bare = xml.startsWith(MARK) ? xml.substring(MARK.length()) : xml;
    String known = STRICT.matcher(bare).replaceAll(TRANSITIONAL);
    String dated = DATE_CELL.matcher(known).replaceAll("$1\"str\"");
    return REFERENCE.matcher(dated).replaceAll("").getBytes(StandardCharsets.UTF_8);
  }
}
