package io.shenbao.document.word;

import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Cuts a stretch of text out of a paragraph's runs. All else in them stays where it is: tabs,
 * breaks, symbols, references, drawings, fields.
 */
public final class Runs {

  private Runs() {}

  public static String text(Element paragraph) {
    StringBuilder text = new StringBuilder();
    texts(paragraph).forEach(element -> text.append(element.getTextContent()));
    return text.toString();
  }

  public static List<Element> texts(Element paragraph) {
    return Word.descendants(paragraph, "t", "p");
  }

  /**
   * Makes a stretch of text the only content of a run, which has the properties of the run in which
   * it begins. What stands between its pieces follows it.
   */
  public static Element cut(Element paragraph, int start, int end) {
    split(paragraph, start);
    split(paragraph, end);
    int at = 0;
    Element own = null;
    StringBuilder stretch = new StringBuilder();
    for (Element text : texts(paragraph)) {
      int length = text.getTextContent().length();
      if (at >= start && at + length <= end && length > 0) {
        stretch.append(text.getTextContent());
        Element run = (Element) text.getParentNode();
        if (own == null) {
          own = alone(text, run);
        } else {
          run.removeChild(text);
          removeIfEmpty(run);
        }
      }
      at += length;
    }
    if (own == null) {
      throw new IllegalStateException("no run for a tag");
    }
    Word.setText(own, stretch.toString());
    return own;
  }

  /** Makes two texts of the one in which an offset into the paragraph's text falls. */
  private static void split(Element paragraph, int offset) {
    int at = 0;
    for (Element text : texts(paragraph)) {
      String content = text.getTextContent();
      int within = offset - at;
      if (within > 0 && within < content.length()) {
        Element tail = (Element) text.cloneNode(false);
        Word.preserve(text).setTextContent(content.substring(0, within));
        Word.preserve(tail).setTextContent(content.substring(within));
        Word.insertAfter(tail, text);
        return;
      }
      at += content.length();
    }
  }

  /** Gives a text a run of its own, between those of what is before and after it in its run. */
  private static Element alone(Element text, Element run) {
    Element before = withSameProperties(run);
    Element after = withSameProperties(run);
    for (Node child : content(run)) {
      int order = text.compareDocumentPosition(child);
      if ((order & Node.DOCUMENT_POSITION_PRECEDING) != 0) {
        before.appendChild(child);
      } else if ((order & Node.DOCUMENT_POSITION_FOLLOWING) != 0) {
        after.appendChild(child);
      }
    }
    if (!content(before).isEmpty()) {
      Word.insertBefore(before, run);
    }
    if (!content(after).isEmpty()) {
      Word.insertAfter(after, run);
    }
    return run;
  }

  private static Element withSameProperties(Element run) {
    Element other = (Element) run.cloneNode(false);
    Element properties = Word.child(run, "rPr");
    if (properties != null) {
      other.appendChild(properties.cloneNode(true));
    }
    return other;
  }

  private static List<Element> content(Element run) {
    return Word.children(run).stream().filter(child -> !Word.is(child, "rPr")).toList();
  }

  private static void removeIfEmpty(Element run) {
    if (content(run).isEmpty()) {
      Word.remove(run);
    }
  }
}
