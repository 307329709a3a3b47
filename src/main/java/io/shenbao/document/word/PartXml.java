package io.shenbao.document.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * A part of a package as a DOM and as text again, with all that its author wrote but comments and
 * processing instructions, in which FreeMarker would see directives.
 */
public final class PartXml {

  /** Deeper than any document, and not too deep to walk through. */
  private static final String DEEPEST = "500";

  private PartXml() {}

  /**
   * Reads a part.
   *
   * @throws SAXException when it is not well-formed, has a document type or is too deep
   */
  public static Document parse(byte[] xml) throws SAXException, IOException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    try {
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setAttribute("jdk.xml.maxElementDepth", DEEPEST);
      factory.setNamespaceAware(true);
      factory.setCoalescing(true);
      factory.setIgnoringComments(true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler());
      Document document = builder.parse(new ByteArrayInputStream(xml));
      removeInstructions(document);
      return document;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void removeInstructions(Node parent) {
    for (Node child = parent.getFirstChild(); child != null; ) {
      Node next = child.getNextSibling();
      if (child.getNodeType() == Node.PROCESSING_INSTRUCTION_NODE) {
        parent.removeChild(child);
      } else {
        removeInstructions(child);
      }
      child = next;
    }
  }

  /** Names WordprocessingML with the prefix {@code w}, as what is filled in is written. */
  public static void usePrefix(Document document) {
    Element root = document.getDocumentElement();
    usePrefix(root);
    root.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:w", Word.NAMESPACE);
  }

  private static void usePrefix(Element element) {
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      renamed(attributes.item(i));
    }
    renamed(element);
    Word.children(element).forEach(PartXml::usePrefix);
  }

  private static void renamed(Node node) {
    if (Word.NAMESPACE.equals(node.getNamespaceURI()) && !"w".equals(node.getPrefix())) {
      node.setPrefix("w");
    } else if (node instanceof Attr
        && "xmlns:w".equals(node.getNodeName())
        && !node.getNodeValue().equals(Word.NAMESPACE)) {
      throw new IllegalArgumentException("prefix w: " + node.getNodeValue());
    }
  }

  public static String write(Document document) throws TransformerException {
    document.setXmlStandalone(true);
    Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
    transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
    StringWriter text = new StringWriter();
    transformer.transform(new DOMSource(document), new StreamResult(text));
    return text.toString();
  }
}
