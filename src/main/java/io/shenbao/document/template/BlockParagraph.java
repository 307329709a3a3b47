package io.shenbao.document.template;

import com.google.re2j.Pattern;
import io.shenbao.document.word.Word;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The paragraph of a block tag, which a directive replaces. Whatever else it holds stays, on the
 * tag's side on which it stands: a picture, a break or a note in a paragraph of its own; the end of
 * a section, which a paragraph's mark is, after the tag.
 */
final class BlockParagraph {

  private static final Pattern TAGS = Pattern.compile("\\s*(?:\\{\\{[^{}]*\\}\\}\\s*)*");

  private final Element run;
  private final Element paragraph;
  private final List<Node> before = new ArrayList<>();
  private final List<Node> after = new ArrayList<>();

  private BlockParagraph(Element run, Element paragraph) {
    this.run = run;
    this.paragraph = paragraph;
    Node anchor = run;
    while (anchor.getParentNode() != paragraph) {
      anchor = anchor.getParentNode();
    }
    List<Node> side = before;
    for (Node child = paragraph.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child == anchor) {
        side = after;
      }
      if (child != run && !Word.is(child, "pPr")) {
        side.add(child);
      }
    }
  }

  static BlockParagraph of(TagPlace place) {
    return new BlockParagraph(place.run(), place.at());
  }

  /**
   * Puts a mark in the tag's place.
   *
   * @param first whose marks the mark goes before; null for a closing one
   */
  void replace(Node mark, @Nullable Element first) {
    Word.remove(run);
    if (before.stream().anyMatch(BlockParagraph::isContent)) {
      Element own = withSameProperties(paragraph);
      before.forEach(own::appendChild);
      Word.insertBefore(own, paragraph);
      Word.insertBefore(mark, paragraph);
    } else {
      Word.insertBefore(mark, first == paragraph ? Blocks.beforeMarksOf(first) : paragraph);
      if (!isLeft()) {
        move(before, mark);
      }
    }
    if (!isLeft()) {
      move(after, paragraph);
      Word.remove(paragraph);
    }
  }

  /** Whether something keeps the paragraph: another tag, content, the end of a section. */
  private boolean isLeft() {
    Element properties = Word.child(paragraph, "pPr");
    return (properties != null && Word.child(properties, "sectPr") != null)
        || after.stream().anyMatch(node -> isContent(node) || isTag(node))
        || before.stream()
            .anyMatch(
                node -> node.getParentNode() == paragraph && (isContent(node) || isTag(node)));
  }

  private static void move(List<Node> nodes, Node place) {
    nodes.stream().filter(Word::isRange).forEach(node -> Word.insertBefore(node, place));
  }

  /** An empty paragraph that looks the same and ends no section. */
  static Element withSameProperties(Element paragraph) {
    Element own = (Element) paragraph.cloneNode(false);
    Word.PARAGRAPH_IDS.forEach(name -> own.removeAttributeNS(Word.W14, name));
    Element properties = Word.child(paragraph, "pPr");
    if (properties != null) {
      Element copy = (Element) properties.cloneNode(true);
      Word.children(copy).stream().filter(child -> Word.is(child, "sectPr")).forEach(Word::remove);
      own.appendChild(copy);
    }
    return own;
  }

  private static boolean isTag(Node node) {
    return node.getTextContent().contains(TagFinder.OPEN);
  }

  /** Whether a child of a paragraph shows something besides tags and blanks. */
  static boolean isContent(Node node) {
    if (!(node instanceof Element element)) {
      return node.getNodeType() == Node.TEXT_NODE && !node.getNodeValue().isBlank();
    }
    if (Word.isRange(node) || Word.is(node, "proofErr") || Word.is(node, "pPr")) {
      return false;
    }
    if (!Word.is(node, "r")) {
      return Word.children(element).isEmpty()
          ? Word.is(node, "fldSimple") || !Word.NAMESPACE.equals(node.getNamespaceURI())
          : Word.children(element).stream().anyMatch(BlockParagraph::isContentOfWrapper);
    }
    return Word.children(element).stream()
        .anyMatch(
            child ->
                !Word.is(child, "rPr")
                    && !Word.is(child, "lastRenderedPageBreak")
                    && !(Word.is(child, "t") && TAGS.matches(child.getTextContent())));
  }

  /** Hyperlinks and insertions hold runs; a control's or smart tag's own properties are none. */
  private static boolean isContentOfWrapper(Element child) {
    return !child.getLocalName().endsWith("Pr") && isContent(child);
  }
}
