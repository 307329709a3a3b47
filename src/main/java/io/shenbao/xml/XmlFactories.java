package io.shenbao.xml;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The JDK's own XML factories, by name. A library that asks for one without a name has every jar of
 * the class path searched, anew for each document.
 */
public final class XmlFactories {

  private static final String XERCES = "com.sun.org.apache.xerces.internal.jaxp.";
  private static final String STREAMS = "com.sun.xml.internal.stream.";

  private static final List<String> NAMES =
      List.of(
          "javax.xml.parsers.SAXParserFactory=" + XERCES + "SAXParserFactoryImpl",
          "javax.xml.parsers.DocumentBuilderFactory=" + XERCES + "DocumentBuilderFactoryImpl",
          "javax.xml.datatype.DatatypeFactory=" + XERCES + "datatype.DatatypeFactoryImpl",
          "javax.xml.transform.TransformerFactory="
              + "com.sun.org.apache.xalan.internal.xsltc.trax.TransformerFactoryImpl",
          "javax.xml.stream.XMLInputFactory=" + STREAMS + "XMLInputFactoryImpl",
          "javax.xml.stream.XMLOutputFactory=" + STREAMS + "XMLOutputFactoryImpl",
          "javax.xml.stream.XMLEventFactory=" + STREAMS + "events.XMLEventFactoryImpl");

  private XmlFactories() {}

  /** Names them for this process, but for those that whoever started it has named. */
  public static void name() {
    names().forEach(System.getProperties()::putIfAbsent);
  }

  /** What is named, by the system property that names it. */
  static SortedMap<String, String> names() {
    SortedMap<String, String> names = new TreeMap<>();
    for (String name : NAMES) {
      int equals = name.indexOf('=');
      names.put(name.substring(0, equals), name.substring(equals + 1));
    }
    return Collections.unmodifiableSortedMap(names);
  }
}
