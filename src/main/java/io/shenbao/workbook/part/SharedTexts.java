package io.shenbao.workbook.part;

import java.util.LinkedHashMap;
import java.util.Map;

/** The texts of a workbook, which its cells name by their numbers (ECMA-376 part 1, 18.4). */
final class SharedTexts {

  static final String PART = "xl/sharedStrings.xml";

  private static final String NAMESPACE =
      "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

  private final String drawn;
  private final int first;
  private final Map<String, Integer> added = new LinkedHashMap<>();

  /**
   * @param drawn the file of the texts that were drawn
   * @param count how many those are
   */
  SharedTexts(String drawn, int count) {
    this.drawn = drawn.substring(drawn.indexOf("<si>"), drawn.lastIndexOf("</sst>"));
    this.first = count;
  }

  /** The number of a text, which is never one of those that were drawn. */
  int number(String text) {
    return added.computeIfAbsent(text, key -> first + added.size());
  }

  /** The file of all texts. */
  String xml() {
    StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.append("<sst xmlns=\"").append(NAMESPACE).append("\">").append(drawn);
    added
        .keySet()
        .forEach(text -> out.append("<si>").append(XmlText.element(text)).append("</si>"));
    return out.append("</sst>").toString();
  }
}
