package io.shenbao.document.template;

import io.shenbao.document.word.Word;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * Keeps what identifies things unique over all parts of a template: what stands outside any loop
 * keeps its id, what is repeated gets one of its own in each turn.
 */
final class Identities {

  static final String FOOTNOTE = "footnote";
  static final String ENDNOTE = "endnote";
  private static final String DRAWING = "drawing";
  private static final String CONTROL = "control";
  private static final String PARAGRAPH = "paragraph";

  private final Highest highest;
  private final Map<String, Set<String>> taken = new LinkedHashMap<>();
  private final Map<String, Set<String>> repeated = new LinkedHashMap<>();
  private boolean changed;

  Identities(Highest highest) {
    this.highest = highest;
  }

  /** The ids of a kind, as the template has them, that stand in a loop. */
  Set<String> repeated(String kind) {
    return repeated.computeIfAbsent(kind, key -> new LinkedHashSet<>());
  }

  /** Gives the ids in a part, in document order. Returns whether any has changed. */
  boolean give(List<Regions.Placed> elements, Directives directives) {
    changed = false;
    Map<String, String> ends = new LinkedHashMap<>();
    for (Regions.Placed placed : elements) {
      Element element = placed.element();
      List<Region> loops = placed.loops();
      paragraph(element, !loops.isEmpty());
      if ("docPr".equals(element.getLocalName()) && element.hasAttribute("id")) {
        if (!loops.isEmpty() || !isFree(DRAWING, element, element.getAttribute("id"))) {
          element.setAttribute("id", directives.mark("${ids.next}"));
        }
      } else if (Word.is(element, "sdtPr")) {
        control(element, !loops.isEmpty());
      } else if (Word.isRange(element)) {
        range(element, loops, directives, ends);
      } else if (!loops.isEmpty()) {
        note(element, loops, directives);
      }
    }
    return changed;
  }

  private boolean isFree(String kind, Element element, String id) {
    return taken.computeIfAbsent(kind, key -> new LinkedHashSet<>()).add(id)
        || Word.isFallback(element);
  }

  private void paragraph(Element element, boolean isRepeated) {
    for (String name : Word.PARAGRAPH_IDS) {
      String id = element.getAttributeNS(Word.W14, name);
      boolean text = name.equals("textId");
      if (!id.isEmpty() && (isRepeated || (!text && !isFree(PARAGRAPH, element, id)))) {
        element.removeAttributeNS(Word.W14, name);
        changed = true;
      }
    }
  }

  /** Word gives a control without an id a new one. One that we fill in is no longer a prompt. */
  private void control(Element properties, boolean isRepeated) {
    boolean filled = Directives.hasMarks(properties.getParentNode().getTextContent());
    for (Element child : Word.children(properties)) {
      boolean id = Word.is(child, "id");
      boolean free =
          !id
              || (!isRepeated
                  && isFree(CONTROL, child, child.getAttributeNS(Word.NAMESPACE, "val")));
      boolean prompt = Word.is(child, "showingPlcHdr") || Word.is(child, "dataBinding");
      if (!free || (filled && prompt)) {
        Word.remove(child);
        changed = true;
      }
    }
  }

  private void range(
      Element end, List<Region> loops, Directives directives, Map<String, String> renamed) {
    String name = end.getLocalName();
    boolean start = name.endsWith("Start");
    String kind = name.substring(0, name.length() - (start ? "Start" : "End").length());
    String id = id(end);
    String own = renamed.get(kind + id);
    if (kind.equals("commentRange")) {
      onlyOnce(end, loops, directives);
    } else if (!loops.isEmpty()) {
      setId(end, directives.mark(Copies.id(kind, id, highest.of(kind), loops)));
    } else if (start && !isFree(kind, end, id)) {
      String other = Integer.toString(highest.next(kind));
      renamed.put(kind + id, other);
      setId(end, other);
      changed = true;
    } else if (start) {
      renamed.remove(kind + id);
    } else if (own != null && !Word.isFallback(end)) {
      setId(end, own);
    }
  }

  private void note(Element element, List<Region> loops, Directives directives) {
    for (String kind : List.of(FOOTNOTE, ENDNOTE)) {
      if (Word.is(element, kind + "Reference")) {
        repeated(kind).add(id(element));
        setId(element, directives.mark(Copies.id(kind, id(element), highest.of(kind), loops)));
      }
    }
    if (Word.is(element, "commentReference")) {
      onlyOnce(element, loops, directives);
    }
  }

  /** A comment on what is repeated is there with the first of it. */
  private static void onlyOnce(Element element, List<Region> loops, Directives directives) {
    if (!loops.isEmpty()) {
      String condition = "<#if " + Copies.isFirst(loops) + ">";
      Word.insertBefore(directives.mark(element, condition), element);
      Word.insertAfter(directives.mark(element, "</#if>"), element);
    }
  }

  private static String id(Element element) {
    return element.getAttributeNS(Word.NAMESPACE, "id");
  }

  private static void setId(Element element, String id) {
    element.setAttributeNS(Word.NAMESPACE, "w:id", id);
  }
}
