package io.shenbao.source.form;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A filled form as a tree that is treated as people treat it. */
final class FormDom {

  static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  static final int FIRST_COMMENT = 100;
  private static final int MOST_COMMENTS = 1_000;
  private static final String COMMENTS_TYPE =
      "<Override PartName=\"/word/comments.xml\" ContentType=\"application/"
          + "vnd.openxmlformats-officedocument.wordprocessingml.comments+xml\"/>";
  private static final String COMMENTS_RELATION =
      "<Relationship Id=\"rIdComments\" Target=\"comments.xml\" Type=\"http://schemas"
          + ".openxmlformats.org/officeDocument/2006/relationships/comments\"/>";

  private final Document document;
  private final Set<String> labels;

  FormDom(Document document, Set<String> labels) {
    this.document = document;
    this.labels = labels;
  }

  /** A form's bytes after it was changed. */
  static byte[] changed(byte[] docx, Set<String> labels, Consumer<FormDom> change)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx));
        ZipOutputStream written = new ZipOutputStream(out)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] bytes = zip.readAllBytes();
        written.putNextEntry(new ZipEntry(entry.getName()));
        written.write(
            switch (entry.getName()) {
              case "word/document.xml" -> changedPart(bytes, labels, change);
              case "[Content_Types].xml" -> with(bytes, "</Types>", COMMENTS_TYPE);
              case "word/_rels/document.xml.rels" ->
                  with(bytes, "</Relationships>", COMMENTS_RELATION);
              default -> bytes;
            });
      }
      written.putNextEntry(new ZipEntry("word/comments.xml"));
      written.write(comments().getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }

  private static byte[] with(byte[] xml, String end, String more) {
    String text = new String(xml, StandardCharsets.UTF_8);
    return text.replace(end, more + end).getBytes(StandardCharsets.UTF_8);
  }

  /** Comments that a changed document may lead to. */
  private static String comments() {
    StringBuilder all = new StringBuilder("<w:comments xmlns:w=\"" + W + "\">");
    for (int id = FIRST_COMMENT; id < FIRST_COMMENT + MOST_COMMENTS; id++) {
      all.append("<w:comment w:id=\"").append(id).append("\" w:author=\"甲\"><w:p/></w:comment>");
    }
    return all.append("</w:comments>").toString();
  }

  private static byte[] changedPart(byte[] xml, Set<String> labels, Consumer<FormDom> change)
      throws IOException {
    try {
      Document document =
          DocumentBuilderFactory.newDefaultNSInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(xml));
      change.accept(new FormDom(document, labels));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      TransformerFactory.newDefaultInstance()
          .newTransformer()
          .transform(new DOMSource(document), new StreamResult(out));
      return out.toByteArray();
    } catch (ParserConfigurationException | SAXException | TransformerException e) {
      throw new IOException(e);
    }
  }

  List<Element> all(String name) {
    return below(document.getDocumentElement(), name);
  }

  static List<Element> below(Element parent, String name) {
    NodeList found = parent.getElementsByTagNameNS(W, name);
    List<Element> all = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      all.add((Element) found.item(i));
    }
    return all;
  }

  static List<Element> children(Element parent, String name) {
    List<Element> all = new ArrayList<>();
    for (Node at = parent.getFirstChild(); at != null; at = at.getNextSibling()) {
      if (at instanceof Element element && name.equals(element.getLocalName())) {
        all.add(element);
      }
    }
    return all;
  }

  Element body() {
    return all("body").get(0);
  }

  /** What stands in an element, a line for each paragraph. */
  static String text(Element element) {
    StringBuilder text = new StringBuilder();
    for (Element one : below(element, "t")) {
      text.append(one.getTextContent());
    }
    return text.toString();
  }

  boolean isLabel(Element cell) {
    return labels.contains(text(cell).strip());
  }

  /** The cells that hold nothing but a label. */
  List<Element> labels() {
    return all("tc").stream().filter(this::isLabel).toList();
  }

  /** Rows of a label and its value. */
  List<Element> pairs() {
    return all("tr").stream()
        .filter(
            row -> {
              List<Element> cells = children(row, "tc");
              return cells.size() == 2
                  && isLabel(cells.get(0))
                  && !isLabel(cells.get(1))
                  && below(row, "vMerge").isEmpty()
                  && below(row, "tbl").isEmpty();
            })
        .toList();
  }

  /** Texts of ordinary runs in value cells. */
  List<Element> valueRuns() {
    return all("tc").stream()
        .filter(cell -> !isLabel(cell))
        .flatMap(cell -> below(cell, "r").stream())
        .filter(run -> !below(run, "t").isEmpty())
        .toList();
  }

  Element make(String name) {
    return document.createElementNS(W, "w:" + name);
  }

  Element run(String text) {
    Element run = make("r");
    Element t = make("t");
    t.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
    t.setTextContent(text);
    run.appendChild(t);
    return run;
  }

  Element paragraph(String text) {
    Element paragraph = make("p");
    paragraph.appendChild(run(text));
    return paragraph;
  }

  static void set(Element element, String name, String value) {
    element.setAttributeNS(W, "w:" + name, value);
  }

  /** Adds a look to a run. */
  void look(Element run, String name, String value) {
    List<Element> properties = children(run, "rPr");
    Element rPr = properties.isEmpty() ? make("rPr") : properties.get(0);
    if (properties.isEmpty()) {
      run.insertBefore(rPr, run.getFirstChild());
    }
    Element look = make(name);
    if (!value.isEmpty()) {
      set(look, "val", value);
    }
    rPr.appendChild(look);
  }

  static void before(Element added, Element place) {
    place.getParentNode().insertBefore(added, place);
  }

  static void after(Element added, Element place) {
    place.getParentNode().insertBefore(added, place.getNextSibling());
  }

  static void remove(Element element) {
    element.getParentNode().removeChild(element);
  }

  /** The scenario instances, each as the blocks that it consists of. */
  List<List<Element>> instances() {
    List<List<Element>> all = new ArrayList<>();
    List<Element> open = null;
    for (Element block : blocks()) {
      String text = text(block).strip();
      if (text.equals("附1-1")) {
        open = new ArrayList<>();
        all.add(open);
      } else if (text.equals("附1-3")) {
        open = null;
      }
      if (open != null) {
        open.add(block);
      }
    }
    return all;
  }

  List<Element> blocks() {
    List<Element> blocks = new ArrayList<>();
    for (Node at = body().getFirstChild(); at != null; at = at.getNextSibling()) {
      if (at instanceof Element element
          && (element.getLocalName().equals("p") || element.getLocalName().equals("tbl"))) {
        blocks.add(element);
      }
    }
    return blocks;
  }

  /** The first block whose text is this. */
  Element block(String text) {
    return blocks().stream()
        .filter(one -> text(one).strip().equals(text))
        .findFirst()
        .orElseThrow();
  }
}
