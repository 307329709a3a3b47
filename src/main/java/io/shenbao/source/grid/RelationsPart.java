package io.shenbao.source.grid;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** A part that says to which others one refers (ECMA-376 part 2, section 9.3). */
final class RelationsPart extends DefaultHandler {

  private static final String NAMESPACE =
      "http://schemas.openxmlformats.org/package/2006/relationships";

  /**
   * A reference.
   *
   * @param kind URI of its type
   * @param target as it stands there
   */
  record Relation(String kind, String target, boolean external) {}

  private final Map<String, Relation> relations = new LinkedHashMap<>();

  @Override
  public void startElement(String namespace, String local, String qualified, Attributes attributes)
      throws SAXException {
    if (namespace.equals(NAMESPACE) && local.equals("Relationship")) {
      Relation relation =
          new Relation(
              text(attributes, "Type"),
              text(attributes, "Target"),
              "External".equals(attributes.getValue("TargetMode")));
      if (relations.put(text(attributes, "Id"), relation) != null) {
        throw new SAXException("two of one id");
      }
    }
  }

  private static String text(Attributes attributes, String name) {
    return Objects.requireNonNullElse(attributes.getValue(name), "");
  }

  /** All references by their ids. */
  Map<String, Relation> relations() {
    return relations;
  }
}
