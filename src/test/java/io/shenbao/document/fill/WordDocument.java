package io.shenbao.document.fill;

import io.shenbao.document.word.Word;
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
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlOptions;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** What Word demands of a document and LibreOffice does not. */
public final class WordDocument {

  private static final String COMPATIBILITY =
      "http://schemas.openxmlformats.org/markup-compatibility/2006";

  private static final Set<String> RANGES =
      Set.of("bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd");

  private WordDocument() {}

  /** All that Word would object to; empty when it would not. */
  public static List<String> mistakes(byte[] docx) throws IOException, XmlException {
    Map<String, byte[]> parts = parts(docx);
    List<String> mistakes = new ArrayList<>();
    List<XmlError> errors = new ArrayList<>();
    Document xml = parse(parts.get("word/document.xml"));
    ignorable(xml, mistakes);
    mistakes.addAll(WordIds.doubled(docx));
    understood(xml.getDocumentElement());
    DocumentDocument document = DocumentDocument.Factory.parse(xml);
    if (!document.validate(new XmlOptions().setErrorListener(errors))) {
      errors.forEach(error -> mistakes.add(error.getMessage()));
    }
    cells(xml, mistakes);
    relationships(parts, mistakes);
    return mistakes;
  }

  private static Document parse(byte[] xml) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(e);
    }
  }

  /** Word refuses a document whose mc:Ignorable names a prefix that is not declared. */
  private static void ignorable(Document xml, List<String> mistakes) {
    Element root = xml.getDocumentElement();
    for (String prefix : root.getAttributeNS(COMPATIBILITY, "Ignorable").strip().split("\\s+")) {
      if (!prefix.isEmpty() && root.lookupNamespaceURI(prefix) == null) {
        mistakes.add("mc:Ignorable names " + prefix + ", which is not declared");
      }
    }
  }

  /** What a reader makes of it that knows nothing but the standard: ECMA-376 part 3. */
  private static void understood(Element element) {
    NamedNodeMap attributes = element.getAttributes();
    for (int i = attributes.getLength() - 1; i >= 0; i--) {
      String namespace = attributes.item(i).getNamespaceURI();
      if (COMPATIBILITY.equals(namespace) || Word.W14.equals(namespace)) {
        element.removeAttributeNode((Attr) attributes.item(i));
      }
    }
    for (Element child : Word.children(element)) {
      if (Word.W14.equals(child.getNamespaceURI())) {
        element.removeChild(child);
      } else if (COMPATIBILITY.equals(child.getNamespaceURI())) {
        Word.children(child).stream()
            .filter(one -> one.getLocalName().equals("Fallback"))
            .flatMap(one -> Word.children(one).stream())
            .forEach(
                one -> {
                  element.insertBefore(one, child);
                  understood(one);
                });
        element.removeChild(child);
      } else {
        understood(child);
      }
    }
  }

  private static void cells(Node node, List<String> mistakes) {
    if (Word.is(node, "tc") && !endsWithParagraph((Element) node)) {
      mistakes.add("a cell does not end with a paragraph");
    } else if (Word.is(node, "tbl") && Word.descendants(node, "tr", "tbl").isEmpty()) {
      mistakes.add("a table has no rows");
    } else if (Word.is(node, "sdtContent") && Word.children(node).isEmpty()) {
      mistakes.add("a content control has no content");
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      cells(child, mistakes);
    }
  }

  /** Word writes a content control around a cell's last paragraph. */
  private static boolean endsWithParagraph(Element container) {
    List<Element> children =
        Word.children(container).stream()
            .filter(child -> !RANGES.contains(child.getLocalName()))
            .toList();
    Element last = children.isEmpty() ? null : children.get(children.size() - 1);
    Element content = Word.is(last, "sdt") ? Word.child(last, "sdtContent") : null;
    return Word.is(last, "p") || (content != null && endsWithParagraph(content));
  }

  /** Content types, targets and references of all parts. */
  private static void relationships(Map<String, byte[]> parts, List<String> mistakes) {
    String types = text(parts, "[Content_Types].xml");
    for (String name : parts.keySet()) {
      String extension = name.substring(name.lastIndexOf('.') + 1);
      boolean typed =
          types.contains("\"/" + name + "\"")
              || (!name.matches("word/[^/]+\\.xml")
                  && types.contains("Extension=\"" + extension + "\""));
      if (!typed && !name.equals("[Content_Types].xml")) {
        mistakes.add("no content type for " + name);
      }
      if (name.matches("word/[^/]+\\.xml")) {
        references(name, parts, mistakes);
      }
    }
  }

  private static void references(String part, Map<String, byte[]> parts, List<String> mistakes) {
    String links = text(parts, part.replace("word/", "word/_rels/") + ".rels");
    Set<String> ids = new HashSet<>();
    Matcher link = Pattern.compile("<Relationship [^>]*>").matcher(links);
    while (link.find()) {
      String target = attribute(link.group(), "Target");
      if (!link.group().contains("TargetMode") && !parts.containsKey("word/" + target)) {
        mistakes.add(part + ": relationship to nothing: " + target);
      }
      if (!ids.add(attribute(link.group(), "Id"))) {
        mistakes.add(part + ": two relationships with one id");
      }
    }
    Matcher reference =
        Pattern.compile(" r:(?:id|embed|link)=\"([^\"]*)\"").matcher(text(parts, part));
    while (reference.find()) {
      if (!ids.contains(reference.group(1))) {
        mistakes.add(part + ": no relationship " + reference.group(1));
      }
    }
  }

  private static String attribute(String element, String name) {
    Matcher attribute = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(element);
    return attribute.find() ? attribute.group(1) : "";
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
