package io.shenbao.document.word;

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

  private static final String COMPATIBILITY =
      "http://schemas.openxmlformats.org/markup-compatibility/2006";

  /** Attributes that must not occur twice in a document. */
  public static final List<String> PARAGRAPH_IDS = List.of("paraId", "textId");

  private static final Set<String> RANGES =
      Set.of(
          "bookmarkStart",
          "bookmarkEnd",
          "commentRangeStart",
          "commentRangeEnd",
          "permStart",
          "permEnd");

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

  /** Whether a node is an end of a bookmark, of what a comment is on, or of a permission. */
  public static boolean isRange(@Nullable Node node) {
    return node instanceof Element
        && NAMESPACE.equals(node.getNamespaceURI())
        && RANGES.contains(node.getLocalName());
  }

  public static Element create(Node near, String name) {
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
  public static @Nullable Element around(Node node, String name) {
    for (Node at = node.getParentNode(); at != null; at = at.getParentNode()) {
      if (is(at, name)) {
        return (Element) at;
      }
    }
    return null;
  }

  /** Whether an element repeats for older versions what stands beside it already. */
  public static boolean isFallback(Node node) {
    for (Node at = node; at != null; at = at.getParentNode()) {
      if ("Fallback".equals(at.getLocalName()) && COMPATIBILITY.equals(at.getNamespaceURI())) {
        return true;
      }
    }
    return false;
  }

  /** The position of an element among its siblings of the same name, from 1. */
  public static int position(Element element) {
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
  public static void setFont(Element runProperties, String font) {
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
  public static void setText(Element run, String content) {
    for (Element child : children(run)) {
      if (!is(child, "rPr")) {
        run.removeChild(child);
      }
    }
    Element text = create(run, "t");
    preserve(text).setTextContent(content);
    run.appendChild(text);
  }

  /** Has the blanks at both ends of a text count. */
  public static Element preserve(Element text) {
    text.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
    return text;
  }

  /** Before which child of {@code w:rPr} a {@code w:highlight} belongs; null: at the end. */
  public static @Nullable Node highlightPlace(Element runProperties) {
    return children(runProperties).stream()
        .filter(child -> AFTER_HIGHLIGHT.contains(child.getLocalName()))
        .findFirst()
        .orElse(null);
  }

  /** Before which child of {@code w:rPr} a size belongs; null: at the end. */
  public static @Nullable Node sizePlace(Element runProperties) {
    Element highlight = child(runProperties, "highlight");
    return highlight == null ? highlightPlace(runProperties) : highlight;
  }

  public static void remove(Node node) {
    Node parent = node.getParentNode();
    if (parent != null) {
      parent.removeChild(node);
    }
  }

  public static void insertBefore(Node added, Node place) {
    place.getParentNode().insertBefore(added, place);
  }

  public static void insertAfter(Node added, Node place) {
    place.getParentNode().insertBefore(added, place.getNextSibling());
  }
}
