package io.shenbao.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.transform.TransformerFactory;
import org.junit.jupiter.api.Test;

class XmlFactoriesTest {

  @Test
  void namesTheOnesThatTheJdkWouldTakeWithoutASearch() {
    Map<Class<?>, Object> own =
        Map.of(
            SAXParserFactory.class, SAXParserFactory.newDefaultInstance(),
            DocumentBuilderFactory.class, DocumentBuilderFactory.newDefaultInstance(),
            DatatypeFactory.class, DatatypeFactory.newDefaultInstance(),
            TransformerFactory.class, TransformerFactory.newDefaultInstance(),
            XMLInputFactory.class, XMLInputFactory.newDefaultFactory(),
            XMLOutputFactory.class, XMLOutputFactory.newDefaultFactory(),
            XMLEventFactory.class, XMLEventFactory.newDefaultFactory());

    assertThat(XmlFactories.names()).hasSameSizeAs(own);
    own.forEach(
        (kind, factory) ->
            assertThat(XmlFactories.names())
                .containsEntry(kind.getName(), factory.getClass().getName()));
  }

  @Test
  void leavesWhatIsNamedAlready() {
    String property = "javax.xml.stream.XMLEventFactory";
    String before = System.getProperty(property);
    try {
      System.setProperty(property, "another");
      XmlFactories.name();
      assertThat(System.getProperty(property)).isEqualTo("another");
      assertThat(System.getProperty("javax.xml.parsers.SAXParserFactory"))
          .isEqualTo(XmlFactories.names().get("javax.xml.parsers.SAXParserFactory"));
    } finally {
      if (before == null) {
        System.clearProperty(property);
      } else {
        System.setProperty(property, before);
      }
    }
  }
}
