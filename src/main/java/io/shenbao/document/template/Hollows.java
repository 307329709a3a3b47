package io.shenbao.document.template;

import io.shenbao.document.word.Word;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Leaves out what its blocks may leave empty and Word refuses to read so: a table without rows, a
 * content control without content. A header, note or text box then keeps an empty paragraph.
 */
final class Hollows {

  private static final Set<String> STORIES =
      Set.of("hdr", "ftr", "footnote", "endnote", "txbxContent");

  private final Regions regions;
  private final Directives directives;
  private int captures;

  Hollows(Regions regions, Directives directives) {
    this.regions = regions;
    this.directives = directives;
  }

  void fill(Node parent) {
    for (Element child : Word.children(parent)) {
      fill(child);
      if (Word.is(child, "tbl") && !regions.alwaysHas(child, Hollows::isRow)) {
        optional(child, "", "<w:tr");
      } else if (Word.is(child, "sdt")) {
        control(child);
      } else if (Word.NAMESPACE.equals(child.getNamespaceURI())
          && STORIES.contains(child.getLocalName())
          && !regions.alwaysHas(child, Hollows::isBlock)) {
        story(child);
      }
    }
  }

  private void control(Element control) {
    Element content = Word.child(control, "sdtContent");
    if (content != null
        && content.hasChildNodes()
        && !regions.alwaysHas(content, element -> !Word.isRange(element))) {
      withoutBlanks(content);
      optional(control, "!", "<w:sdtContent></w:sdtContent>");
    }
  }

  private static void withoutBlanks(Node content) {
    for (Node child = content.getFirstChild(); child != null; ) {
      Node next = child.getNextSibling();
      if (child.getNodeType() == Node.TEXT_NODE && child.getNodeValue().isBlank()) {
        content.removeChild(child);
      }
      child = next;
    }
  }

  /**
   * Captures an element as it is filled, and prints it when there is something in it.
   *
   * @param not {@code !} when the markup stands for nothing being in it
   */
  private void optional(Element element, String not, String markup) {
    String variable = "c" + ++captures;
    Node opening = directives.mark(element, "<#assign " + variable + ">");
    Node closing =
        directives.mark(
            element,
            "</#assign><#if %3$s%1$s?markup_string?contains(%2$s)>${%1$s}</#if>"
                .formatted(variable, Ftl.quoted(markup), not));
    Word.insertBefore(opening, element);
    Word.insertAfter(closing, element);
    directives.bound(new Region(opening, closing, null, false, false));
  }

  private void story(Element story) {
    String variable = "c" + ++captures;
    Node first = story.getFirstChild();
    if (first != null) {
      Word.insertBefore(directives.mark(story, "<#assign " + variable + ">"), first);
      story.appendChild(
          directives.mark(
              story,
              "</#assign>${%1$s}<#if !%1$s?markup_string?contains(\"<w:p\")><w:p/></#if>"
                  .formatted(variable)));
    }
  }

  private static boolean isRow(Element child) {
    return Word.is(child, "tr") || Word.is(child, "sdt") || Word.is(child, "customXml");
  }

  private static boolean isBlock(Element child) {
    return Word.is(child, "p") || Word.is(child, "tbl") || Word.is(child, "sdt");
  }
}
