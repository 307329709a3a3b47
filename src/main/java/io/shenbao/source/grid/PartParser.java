package io.shenbao.source.grid;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads the parts of one workbook, one after the other: no document types, nothing from outside.
 */
final class PartParser {

  private final XMLReader parser;

  PartParser() {
    try {
      // the JDK's own: to look for another would search every jar
      SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      parser = factory.newSAXParser().getXMLReader();
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException("the JDK's own parser has both", e);
    }
  }

  /**
   * Reads a part to its end.
   *
   * @throws IOException when it is not what the handler reads
   */
  <T extends DefaultHandler> T read(Parts.Part part, T handler) throws IOException {
    parser.setContentHandler(handler);
    parser.setErrorHandler(handler);
    try (InputStream in = part.open()) {
      parser.parse(new InputSource(in));
    } catch (SAXException e) {
      throw new IOException(part.name(), e);
    }
    return handler;
  }
}
