package io.shenbao.attachment.examine.office;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads XML that a stranger wrote: no document types, nothing from elsewhere. */
final class Xml {

  private final SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();

  Xml() {
    try {
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException("the JDK's own parser has both", e);
    }
  }

  /**
   * Reads it to its end.
   *
   * @throws IOException when it is no XML
   */
  void read(InputStream in, DefaultHandler handler) throws IOException {
    try {
      SAXParser parser = factory.newSAXParser();
      parser.parse(new Open(in), handler);
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(e);
    }
  }

  /** Not closed by the parser: there is a check sum to be taken to the end. */
  private static final class Open extends FilterInputStream {
    Open(InputStream in) {
      super(in);
    }

    @Override
    public void close() {}
  }
}
