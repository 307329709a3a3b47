package io.shenbao.document.word;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A Word file's package as it was read.
 *
 * @param entries all files, in their order
 * @param xml those that are XML, by their names
 */
public record WordPackage(Map<String, byte[]> entries, Map<String, Document> xml) {

  public static final String CONTENT_TYPES = "[Content_Types].xml";
  public static final String RELATIONSHIPS = ".rels";

  private static final String DOCUMENT = "wordprocessingml.document.main+xml";
  private static final String TEMPLATE = "wordprocessingml.template.main+xml";

  /** A part that is XML. */
  public Document part(String name) {
    return Objects.requireNonNull(xml.get(name));
  }

  /** The content type of each part, in their order; empty for a part without one. */
  public Map<String, String> types() {
    Map<String, String> defaults = new LinkedHashMap<>();
    Map<String, String> overrides = new LinkedHashMap<>();
    for (Element type : declared()) {
      String content = type.getAttribute("ContentType").strip().toLowerCase(Locale.ROOT);
      if (type.hasAttribute("PartName")) {
        overrides.put(lower(type.getAttribute("PartName")), content);
      } else {
        defaults.put(lower(type.getAttribute("Extension")), content);
      }
    }
    Map<String, String> types = new LinkedHashMap<>();
    for (String name : entries.keySet()) {
      String extension = lower(name.substring(name.lastIndexOf('.') + 1));
      String type = overrides.getOrDefault("/" + lower(name), defaults.get(extension));
      if (!name.equals(CONTENT_TYPES)) {
        types.put(name, type == null ? "" : type);
      }
    }
    return types;
  }

  /** Makes a Word template an ordinary document; whether it was one. */
  public boolean becomeDocument() {
    boolean changed = false;
    for (Element type : declared()) {
      String content = type.getAttribute("ContentType");
      if (content.contains(TEMPLATE)) {
        type.setAttribute("ContentType", content.replace(TEMPLATE, DOCUMENT));
        changed = true;
      }
    }
    return changed;
  }

  private List<Element> declared() {
    Document types = xml.get(CONTENT_TYPES);
    return types == null ? new ArrayList<>() : Word.children(types.getDocumentElement());
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
