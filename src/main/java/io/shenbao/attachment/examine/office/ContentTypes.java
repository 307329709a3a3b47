package io.shenbao.attachment.examine.office;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** What kinds of parts an Office Open XML package says that it has (ECMA-376-2, 7.2.3). */
final class ContentTypes extends DefaultHandler {

  static final String PART = "[Content_Types].xml";

  private final Map<String, String> parts = new LinkedHashMap<>();
  private final Map<String, String> endings = new LinkedHashMap<>();

  @Override
  public void startElement(String space, String name, String qualified, Attributes attributes) {
    String type = String.valueOf(attributes.getValue("ContentType"));
    if (name.equals("Override")) {
      String part = String.valueOf(attributes.getValue("PartName"));
      parts.put(part.startsWith("/") ? part.substring(1) : part, type);
    } else if (name.equals("Default")) {
      endings.put(lower(String.valueOf(attributes.getValue("Extension"))), type);
    }
  }

  /** The parts that are promised by name, and their types. */
  Map<String, String> parts() {
    return parts;
  }

  /** The type of a part; empty when nothing is said of it. */
  String of(String part) {
    String own = parts.get(part);
    String ending = lower(part.substring(part.lastIndexOf('.') + 1));
    return own == null ? endings.getOrDefault(ending, "") : own;
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
