package io.shenbao.workbook.part;

import com.google.common.xml.XmlEscapers;

/** A stranger's text in XML. What XML can't hold becomes a replacement character. */
final class XmlText {

  private XmlText() {}

  /** For an element and for an attribute: line breaks and tabs are kept as they are in both. */
  static String escaped(String text) {
    return XmlEscapers.xmlAttributeEscaper().escape(text);
  }

  /** A text with all its blanks. */
  static String element(String text) {
    return "<t xml:space=\"preserve\">" + escaped(text) + "</t>";
  }
}
