package io.shenbao.document.word;

import com.google.common.base.Splitter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Reads a Word file's package and refuses one that would do more than be filled: document types,
 * links that fetch something when the document is opened, macros and whatever else is not on the
 * lists of what a document consists of, archives that unpack beyond a bound.
 */
public final class PackageGuard {

  private static final int MOST_UNPACKED = 50_000_000;
  private static final List<Byte> OLE = List.of((byte) 0xD0, (byte) 0xCF, (byte) 0x11, (byte) 0xE0);

  private final Counted objections;

  public PackageGuard(Objections objections) {
    this.objections = new Counted(objections);
  }

  /** The package; empty when it may not be opened, and what speaks against it is noted. */
  public Optional<WordPackage> admit(byte[] docx) throws IOException {
    WordPackage read = new WordPackage(entries(docx), new LinkedHashMap<>());
    if (objections.isEmpty()) {
      parse(WordPackage.CONTENT_TYPES, read);
      read.types()
          .forEach(
              (name, type) -> {
                if (isXml(name, type)) {
                  parse(name, read);
                }
              });
    }
    if (objections.isEmpty()) {
      new AllowedParts(objections).check(read);
      new AllowedFields(objections).check(read);
    }
    objections.in("");
    return objections.isEmpty() ? Optional.of(read) : Optional.empty();
  }

  private Map<String, byte[]> entries(byte[] docx) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    Set<String> names = new LinkedHashSet<>();
    long unpacked = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] bytes = zip.readNBytes(MOST_UNPACKED + 1);
        unpacked += bytes.length;
        objections.in(entry.getName());
        if (unpacked > MOST_UNPACKED) {
          objections.at(null, "", "document.too-large", MOST_UNPACKED / 1_000_000);
          return new LinkedHashMap<>();
        }
        if (!isName(entry.getName()) || !names.add(entry.getName().toLowerCase(Locale.ROOT))) {
          objections.at(null, entry.getName(), "document.entry");
        } else if (!entry.isDirectory()) {
          entries.put(entry.getName(), bytes);
          if (isOle(bytes)) {
            objections.at(null, entry.getName(), "document.macro");
          }
        }
      }
    }
    return entries;
  }

  private static boolean isName(String name) {
    List<String> steps = Splitter.on('/').splitToList(name);
    return !name.contains("\\") && !name.startsWith("/") && !steps.contains("..");
  }

  /** Macros, embedded objects and encrypted files, whatever their names. */
  private static boolean isOle(byte[] bytes) {
    for (int i = 0; i < OLE.size(); i++) {
      if (i >= bytes.length || bytes[i] != OLE.get(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isXml(String name, String type) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".xml")
        || lower.endsWith(WordPackage.RELATIONSHIPS)
        || type.endsWith("+xml")
        || type.endsWith("/xml");
  }

  private void parse(String name, WordPackage read) {
    byte[] bytes = read.entries().get(name);
    objections.in(name);
    if (bytes == null) {
      objections.at(null, name, "document.not-word");
      return;
    }
    try {
      Document xml = PartXml.parse(bytes);
      read.xml().put(name, xml);
    } catch (SAXException | IOException e) {
      boolean typed = new String(bytes, StandardCharsets.UTF_8).contains("<!DOCTYPE");
      objections.at(
          null,
          typed ? "" : String.valueOf(e.getMessage()),
          typed ? "document.doctype" : "document.not-word");
    }
  }

  /** Passes objections on and knows whether there were any. */
  private static final class Counted implements Objections {
    private final Objections all;
    private int count;

    Counted(Objections all) {
      this.all = all;
    }

    boolean isEmpty() {
      return count == 0;
    }

    @Override
    public void in(String part) {
      all.in(part);
    }

    @Override
    public void at(@Nullable Element paragraph, String excerpt, String key, Object... facts) {
      count++;
      all.at(paragraph, excerpt, key, facts);
    }
  }
}
