package io.shenbao.document.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Names and steps of WordprocessingML in a DOM. */
public final class Word {

  public static final String NAMESPACE =
      "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  /** Extensions of Word 2010, MS-DOCX 2.2. */
  public static final String W14 = "http://schemas.microsoft.com/office/word/2010/wordml";

  /** Attributes that must not occur twice in a document. */
  static final List<String> PARAGRAPH_IDS = List.of("paraId", "textId");

  /** What may follow {@code w:highlight} in {@code w:rPr}, ECMA-376 part 1, 17.3.2.28. */
  private static final Set<String> AFTER_HIGHLIGHT =
      Set.of(
          "u",
          "effect",
          "bdr",
          "shd",
          "fitText",
          "vertAlign",
          "rtl",
          "cs",
          "em",
          "lang",
          "eastAsianLayout",
          "specVanish",
          "oMath",
          "rPrChange");

  private Word() {}

  public static boolean is(@Nullable Node node, String name) {
    return node instanceof Element
        && NAMESPACE.equals(node.getNamespaceURI())
        && name.equals(node.getLocalName());
  }

  static Element create(Node near, String name) {
    return near.getOwnerDocument().createElementNS(NAMESPACE, "w:" + name);
  }

  public static List<Element> children(Node parent) {
    List<Element> children = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  /** The first child of a name; null when there is none. */
  public static @Nullable Element child(Node parent, String name) {
    for (Element child : children(parent)) {
      if (is(child, name)) {
        return child;
      }
    }
    return null;
  }

  /**
   * The descendants of a name, in document order, not looking inside elements of {@code except}.
   */
  public static List<Element> descendants(Node parent, String name, String except) {
    List<Element> found = new ArrayList<>();
    collect(parent, name, except, found);
    return found;
  }

  private static void collect(Node parent, String name, String except, List<Element> found) {
    for (Element child : children(parent)) {
      if (is(child, name)) {
        found.add(child);
      }
      if (!is(child, except)) {
        collect(child, name, except, found);
      }
    }
  }

  /** The nearest element of a name around a node; null when there is none. */
  static @Nullable Element around(Node node, String name) {
    for (Node at = node.getParentNode(); at != null; at = at.getParentNode()) {
      if (is(at, name)) {
        return (Element) at;
      }
    }
    return null;
  }

  /** The position of an element among its siblings of the same name, from 1. */
  static int position(Element element) {
    int position = 1;
    for (Node at = element.getPreviousSibling(); at != null; at = at.getPreviousSibling()) {
      if (is(at, element.getLocalName())) {
        position++;
      }
    }
    return position;
  }

  public static Element runProperties(Element run) {
    Element present = child(run, "rPr");
    if (present != null) {
      return present;
    }
    Element properties = create(run, "rPr");
    run.insertBefore(properties, run.getFirstChild());
    return properties;
  }

  /** Sets the font of a run for all scripts. */
  static void setFont(Element runProperties, String font) {
    children(runProperties).stream().filter(child -> is(child, "rFonts")).forEach(Word::remove);
    Element fonts = create(runProperties, "rFonts");
    for (String script : List.of("ascii", "hAnsi", "eastAsia", "cs")) {
      fonts.setAttributeNS(NAMESPACE, "w:" + script, font);
    }
    Node first = runProperties.getFirstChild();
    runProperties.insertBefore(
        fonts, first != null && is(first, "rStyle") ? first.getNextSibling() : first);
  }

  /** Makes a text the only content of a run, besides its properties. */
  static void setText(Element run, String content) {
    for (Element child : children(run)) {
      if (!is(child, "rPr")) {
        run.removeChild(child);
      }
    }
    Element text = create(run, "t");
    text.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
    text.setTextContent(content);
    run.appendChild(text);
  }

  /** Before which child of {@code w:rPr} a {@code w:highlight} belongs; null: at the end. */
  static @Nullable Node highlightPlace(Element runProperties) {
    return children(runProperties).stream()
        .filter(child -> AFTER_HIGHLIGHT.contains(child.getLocalName()))
        .findFirst()
        .orElse(null);
  }

  /** Before which child of {@code w:rPr} a size belongs; null: at the end. */
  static @Nullable Node sizePlace(Element runProperties) {
    Element highlight = child(runProperties, "highlight");
    return highlight == null ? highlightPlace(runProperties) : highlight;
  }

  static void remove(Node node) {
    Node parent = node.getParentNode();
    if (parent != null) {
      parent.removeChild(node);
    }
  }

  static void insertBefore(Node added, Node place) {
    place.getParentNode().insertBefore(added, place);
  }

  static void insertAfter(Node added, Node place) {
    place.getParentNode().insertBefore(added, place.getNextSibling());
  }
}
