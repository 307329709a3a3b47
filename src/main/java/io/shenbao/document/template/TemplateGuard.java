package io.shenbao.document.template;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Refuses templates that would do more than be filled: document types, links that fetch something
 * when the document is opened, macros, archives that unpack beyond a bound.
 */
final class TemplateGuard {

  private static final int MOST_UNPACKED = 50_000_000;
  private static final Pattern EXTERNAL =
      Pattern.compile("<Relationship\\b[^>]*TargetMode\\s*=\\s*\"External\"[^>]*>");

  private final Problems problems;

  TemplateGuard(Problems problems) {
    this.problems = problems;
  }

  /** Whether a template may be opened; what speaks against it is noted. */
  boolean admits(byte[] docx) throws IOException {
    int before = problems.found().size();
    long unpacked = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] bytes = zip.readNBytes(MOST_UNPACKED + 1);
        unpacked += bytes.length;
        problems.in(entry.getName());
        if (unpacked > MOST_UNPACKED) {
          problems.at(null, "", "document.too-large", MOST_UNPACKED / 1_000_000);
          return false;
        }
        examine(entry.getName(), bytes);
      }
    }
    problems.in("");
    return problems.found().size() == before;
  }

  private void examine(String name, byte[] bytes) {
    if (name.endsWith(".bin") && name.contains("vbaProject")) {
      problems.at(null, name, "document.macro");
    }
    if (!name.endsWith(".xml") && !name.endsWith(".rels")) {
      return;
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
      problems.at(null, "", "document.doctype");
    }
    Matcher external = EXTERNAL.matcher(text);
    while (name.endsWith(".rels") && external.find()) {
      if (!external.group().contains("/hyperlink\"")) {
        problems.at(null, external.group(), "document.external");
      }
    }
  }
}
