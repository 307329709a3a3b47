package io.shenbao.document.fill;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What identifies something in a Word document, and what refers to it. */
final class WordIds {

  /** Each must be there once in all parts together; the first group is what it is. */
  private static final Map<String, Pattern> ONCE =
      Map.of(
          "drawing", Pattern.compile("<wp:docPr [^>]*?\\bid=\"([^\"]*)\""),
          "start of a bookmark", Pattern.compile("<w:bookmarkStart [^>]*?w:id=\"([^\"]*)\""),
          "end of a bookmark", Pattern.compile("<w:bookmarkEnd [^>]*?w:id=\"([^\"]*)\""),
          "name of a bookmark", Pattern.compile("<w:bookmarkStart [^>]*?w:name=\"([^\"]*)\""),
          "content control", Pattern.compile("<w:id w:val=\"([^\"]*)\""),
          "reference to a footnote",
              Pattern.compile("<w:footnoteReference [^>]*?w:id=\"([^\"]*)\""),
          "footnote", Pattern.compile("<w:footnote [^>]*?w:id=\"([^\"]*)\"[^>/]*>"),
          "reference to a comment", Pattern.compile("<w:commentReference w:id=\"([^\"]*)\""));

  private static final Pattern FALLBACK =
      Pattern.compile("<mc:Fallback>.*?</mc:Fallback>", Pattern.DOTALL);

  private WordIds() {}

  /** What is there twice, and what has only one of its two ends. */
  static List<String> doubled(byte[] docx) throws IOException {
    String xml = FALLBACK.matcher(parts(docx)).replaceAll("");
    List<String> doubled = new ArrayList<>();
    ONCE.forEach(
        (kind, pattern) -> {
          Set<String> seen = new LinkedHashSet<>();
          Matcher id = pattern.matcher(xml);
          while (id.find()) {
            if (!seen.add(id.group(1))) {
              doubled.add("two of one id: " + kind + " " + id.group(1));
            }
          }
        });
    if (!all("start of a bookmark", xml).equals(all("end of a bookmark", xml))) {
      doubled.add("a bookmark with one end");
    }
    if (!all("footnote", xml).containsAll(all("reference to a footnote", xml))) {
      doubled.add("a reference to no footnote");
    }
    return doubled;
  }

  private static Set<String> all(String kind, String xml) {
    Set<String> found = new LinkedHashSet<>();
    Matcher id = ONCE.get(kind).matcher(xml);
    while (id.find()) {
      found.add(id.group(1));
    }
    return found;
  }

  private static String parts(byte[] docx) throws IOException {
    StringBuilder xml = new StringBuilder();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().matches("word/[a-z]+\\d*\\.xml")) {
          xml.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    return xml.toString();
  }
}
