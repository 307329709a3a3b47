package io.shenbao.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlOptions;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What Word demands of a document and LibreOffice does not. */
public final class WordDocument {

  private WordDocument() {}

  /** All that Word would object to; empty when it would not. */
  public static List<String> mistakes(byte[] docx) throws IOException, XmlException {
    Map<String, byte[]> parts = parts(docx);
    List<String> mistakes = new ArrayList<>();
    List<org.apache.xmlbeans.XmlError> errors = new ArrayList<>();
    DocumentDocument document =
        DocumentDocument.Factory.parse(new ByteArrayInputStream(parts.get("word/document.xml")));
    if (!document.validate(new XmlOptions().setErrorListener(errors))) {
      errors.forEach(error -> mistakes.add(error.getMessage()));
    }
    cells(document.getDomNode(), mistakes);
    drawings(document.getDomNode(), new HashSet<>(), mistakes);
    relationships(parts, mistakes);
    return mistakes;
  }

  private static void cells(Node node, List<String> mistakes) {
    if (node instanceof Element element && "tc".equals(element.getLocalName())) {
      Node last = element.getLastChild();
      while (last != null && !(last instanceof Element)) {
        last = last.getPreviousSibling();
      }
      if (last == null || !"p".equals(last.getLocalName())) {
        mistakes.add("a cell does not end with a paragraph");
      }
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      cells(child, mistakes);
    }
  }

  private static void drawings(Node node, Set<String> ids, List<String> mistakes) {
    if (node instanceof Element element
        && "docPr".equals(element.getLocalName())
        && !ids.add(element.getAttribute("id"))) {
      mistakes.add("two drawings with one id");
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      drawings(child, ids, mistakes);
    }
  }

  private static void relationships(Map<String, byte[]> parts, List<String> mistakes) {
    String types = text(parts, "[Content_Types].xml");
    parts.keySet().stream()
        .filter(name -> name.startsWith("word/") && name.endsWith(".xml"))
        .filter(name -> !types.contains("\"/" + name + "\""))
        .forEach(name -> mistakes.add("no content type for " + name));
    Matcher target =
        Pattern.compile("Target=\"([^\"]+)\"").matcher(text(parts, "word/_rels/document.xml.rels"));
    while (target.find()) {
      if (!parts.containsKey("word/" + target.group(1))) {
        mistakes.add("relationship to nothing: " + target.group(1));
      }
    }
  }

  private static String text(Map<String, byte[]> parts, String name) {
    return new String(parts.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
  }

  private static Map<String, byte[]> parts(byte[] docx) throws IOException {
    Map<String, byte[]> parts = new HashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    return parts;
  }
}
