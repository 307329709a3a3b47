package io.shenbao.source.word;

import io.shenbao.deadline.Deadline;
import java.io.ByteArrayInputStream;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** A part as a stream of elements: no document type, nothing from outside. */
final class WordXml implements AutoCloseable {

  /** WordprocessingML, in the transitional and in the strict form. */
  private static final Set<String> WORD =
      Set.of(
          "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
          "http://purl.oclc.org/ooxml/wordprocessingml/main");

  /** Office MathML, in both forms. */
  private static final Set<String> MATH =
      Set.of(FormulaShape.NAMESPACE, "http://purl.oclc.org/ooxml/officeDocument/math");

  private final XMLStreamReader reader;
  private int paragraphs;

  WordXml(byte[] xml) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    this.reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
  }

  /** Goes on; false at the end. */
  boolean next() throws XMLStreamException {
    Deadline.poll();
    if (!reader.hasNext()) {
      return false;
    }
    int event = reader.next();
    if (event == XMLStreamReader.DTD || event == XMLStreamReader.ENTITY_REFERENCE) {
      throw new XMLStreamException("a document type");
    }
    if (event == XMLStreamReader.START_ELEMENT && reader.getLocalName().equals("p") && isWord()) {
      paragraphs++;
    }
    return event != XMLStreamReader.END_DOCUMENT;
  }

  /** How many paragraphs have begun so far, those within others too. */
  int paragraphs() {
    return paragraphs;
  }

  boolean isStart() {
    return reader.getEventType() == XMLStreamReader.START_ELEMENT;
  }

  boolean isStart(String name) {
    return isStart() && reader.getLocalName().equals(name);
  }

  boolean isEnd() {
    return reader.getEventType() == XMLStreamReader.END_ELEMENT;
  }

  boolean isText() {
    return reader.isCharacters();
  }

  String text() {
    return reader.getText();
  }

  /** The element's name without its prefix. */
  String name() {
    return reader.getLocalName();
  }

  /** Whether the element is one of Word's own. */
  boolean isWord() {
    return WORD.contains(String.valueOf(reader.getNamespaceURI()));
  }

  /** Whether the element is one of Office's formulas. */
  boolean isMath() {
    return MATH.contains(String.valueOf(reader.getNamespaceURI()));
  }

  /** An attribute of Word's namespaces, or of whichever has it. */
  @Nullable String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }

  /** An attribute without a namespace. */
  @Nullable String plain(String name) {
    return reader.getAttributeValue(null, name);
  }

  /** Whether a property that is there is switched on. */
  boolean isOn() {
    String value = attribute("val");
    return value == null
        || !(value.equals("0")
            || value.equals("false")
            || value.equals("off")
            || value.equals("none"));
  }

  /** A number that an attribute holds. */
  int number(String name, int otherwise, int most) {
    String value = attribute(name);
    try {
      return value == null
          ? otherwise
          : Math.max(otherwise, Math.min(most, Integer.parseInt(value.strip())));
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  /** Goes to the end of the element that has just begun. */
  void skip() throws XMLStreamException {
    int depth = 1;
    while (depth > 0 && next()) {
      depth += isStart() ? 1 : isEnd() ? -1 : 0;
    }
  }

  /** What is to be done with an element that begins; it has to be read to its end. */
  @FunctionalInterface
  interface Child {
    void read(String name) throws XMLStreamException;
  }

  /** Goes through the children of the element that has just begun, to its end. */
  void children(Child child) throws XMLStreamException {
    while (next()) {
      if (isEnd()) {
        return;
      }
      if (isStart()) {
        child.read(reader.getLocalName());
      }
    }
  }

  @Override
  public void close() throws XMLStreamException {
    reader.close();
  }
}
