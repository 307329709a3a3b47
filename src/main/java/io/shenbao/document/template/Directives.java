package io.shenbao.document.template;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * FreeMarker directives of a part, which stand in its DOM as numbered marks: a part with directives
 * in it is no longer well-formed, so they are put in after serialising.
 */
final class Directives {

  private static final Pattern MARK = Pattern.compile("\uE000(\\d+)\uE001");

  private final List<String> directives = new ArrayList<>();
  private final Map<String, Region> opened = new LinkedHashMap<>();
  private final Map<String, Region> closed = new LinkedHashMap<>();

  /** A mark as a text node, to be inserted near a node of the same document. */
  Node mark(Node near, String directive) {
    return near.getOwnerDocument().createTextNode(mark(directive));
  }

  /** A mark as a text, for an attribute. */
  String mark(String directive) {
    directives.add(directive);
    return "\uE000" + (directives.size() - 1) + "\uE001";
  }

  /** Says that two marks are the ends of a region. */
  void bound(Region region) {
    opened.put(region.opening().getNodeValue(), region);
    closed.put(region.closing().getNodeValue(), region);
  }

  /** The region that a node opens, as its mark or a copy of it; null for any other node. */
  @Nullable Region openedBy(Node node) {
    return node.getNodeType() == Node.TEXT_NODE ? opened.get(node.getNodeValue()) : null;
  }

  /** The region that a node closes, as its mark or a copy of it; null for any other node. */
  @Nullable Region closedBy(Node node) {
    return node.getNodeType() == Node.TEXT_NODE ? closed.get(node.getNodeValue()) : null;
  }

  boolean isEmpty() {
    return directives.isEmpty();
  }

  static boolean hasMarks(String text) {
    return MARK.matcher(text).find();
  }

  static String withoutMarks(String text) {
    return MARK.matcher(text).replaceAll("");
  }

  /** Whether a stranger's part has what we would take for marks of ours. */
  static boolean areIn(Node parent) {
    if (parent instanceof Element element) {
      NamedNodeMap attributes = element.getAttributes();
      for (int i = 0; i < attributes.getLength(); i++) {
        if (hasMarks(attributes.item(i).getNodeValue())) {
          return true;
        }
      }
    }
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child.getNodeType() == Node.TEXT_NODE ? hasMarks(child.getNodeValue()) : areIn(child)) {
        return true;
      }
    }
    return false;
  }

  /** Puts the directives in the place of their marks; what looks like one of its own is quoted. */
  String writeOut(String xml) {
    Matcher mark = MARK.matcher(xml.replace("${", "&#36;{"));
    StringBuilder template = new StringBuilder(xml.length() * 2);
    while (mark.find()) {
      mark.appendReplacement(
          template, Matcher.quoteReplacement(directives.get(Integer.parseInt(mark.group(1)))));
    }
    mark.appendTail(template);
    return template.toString();
  }
}
