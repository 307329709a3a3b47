package io.shenbao.document.template;

import io.shenbao.document.word.Word;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Word's own numbering in loops that ask for it to begin anew: each turn gets a list of its own,
 * which looks the same.
 */
final class Lists {

  static final String KIND = "list";

  /** What comes before {@code w:numPr} in {@code w:pPr}, ECMA-376 part 1, 17.3.1.26. */
  private static final Set<String> BEFORE =
      Set.of("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl");

  private final @Nullable Node numbering;
  private final @Nullable Node styles;
  private final int highest;
  private final Set<String> repeated = new LinkedHashSet<>();

  /**
   * @param numbering the part with the lists; null when there is none
   * @param styles the part with the styles, which may name a list; null when there is none
   * @param highest number of a list
   */
  Lists(@Nullable Node numbering, @Nullable Node styles, int highest) {
    this.numbering = numbering;
    this.styles = styles;
    this.highest = highest;
  }

  /** Gives the paragraphs of a part the list of their turn. */
  void restart(List<Regions.Placed> elements, Directives directives) {
    for (Regions.Placed placed : elements) {
      List<Region> loops = restarting(placed.loops());
      Element paragraph = placed.element();
      String list =
          loops.isEmpty() || !Word.is(paragraph, "p") ? "" : list(Word.child(paragraph, "pPr"), 0);
      if (!list.isEmpty() && find(list) != null) {
        repeated.add(list);
        number(paragraph)
            .setAttributeNS(
                Word.NAMESPACE, "w:val", directives.mark(Copies.newId(KIND, list, highest, loops)));
      }
    }
  }

  /** The loops up to the innermost that restarts lists; none when no loop does. */
  private static List<Region> restarting(List<Region> loops) {
    int last = loops.size();
    while (last > 0 && !loops.get(last - 1).restarts()) {
      last--;
    }
    return loops.subList(0, last);
  }

  /** Adds the copies of the lists to the part that has them. Returns whether there are any. */
  boolean copy(Directives directives) {
    for (String list : repeated) {
      Element found = find(list);
      if (found != null) {
        Element copy = (Element) found.cloneNode(true);
        String variable = "n" + list;
        copy.setAttributeNS(Word.NAMESPACE, "w:numId", directives.mark("${" + variable + "}"));
        beginAnew(copy);
        Word.insertAfter(directives.mark(found, "</#list>"), found);
        Word.insertAfter(copy, found);
        Word.insertAfter(directives.mark(found, Copies.each(KIND, list, variable)), found);
      }
    }
    return !repeated.isEmpty();
  }

  /** Word continues a list with the same look unless each level says where it starts. */
  private void beginAnew(Element copy) {
    Element look = Word.child(copy, "abstractNumId");
    Element levels = look == null ? null : byId("abstractNum", "abstractNumId", val(look));
    for (Element level : levels == null ? List.<Element>of() : Word.children(levels)) {
      String number = level.getAttributeNS(Word.NAMESPACE, "ilvl");
      boolean said =
          Word.children(copy).stream()
              .anyMatch(
                  child ->
                      Word.is(child, "lvlOverride")
                          && child.getAttributeNS(Word.NAMESPACE, "ilvl").equals(number));
      if (Word.is(level, "lvl") && !said) {
        Element override = Word.create(copy, "lvlOverride");
        override.setAttributeNS(Word.NAMESPACE, "w:ilvl", number);
        Element start = Word.create(copy, "startOverride");
        Element stated = Word.child(level, "start");
        start.setAttributeNS(Word.NAMESPACE, "w:val", stated == null ? "0" : val(stated));
        override.appendChild(start);
        copy.appendChild(override);
      }
    }
  }

  /** The list of some paragraph properties: their own, or that of their style. */
  private String list(@Nullable Element properties, int depth) {
    Element own = properties == null ? null : Word.child(properties, "numPr");
    Element number = own == null ? null : Word.child(own, "numId");
    if (number != null) {
      return val(number).equals("0") ? "" : val(number);
    }
    Element named = properties == null ? null : Word.child(properties, "pStyle");
    return named == null ? "" : listOfStyle(val(named), depth);
  }

  private String listOfStyle(String id, int depth) {
    for (Element style :
        styles == null ? List.<Element>of() : Word.descendants(styles, "style", "")) {
      if (style.getAttributeNS(Word.NAMESPACE, "styleId").equals(id) && depth < 20) {
        String list = list(Word.child(style, "pPr"), depth);
        Element base = Word.child(style, "basedOn");
        return !list.isEmpty() || base == null ? list : listOfStyle(val(base), depth + 1);
      }
    }
    return "";
  }

  /** A paragraph's own {@code w:numId}, made where its style has it. */
  private static Element number(Element paragraph) {
    Element properties = Word.child(paragraph, "pPr");
    if (properties == null) {
      throw new IllegalStateException("no properties");
    }
    Element list = Word.child(properties, "numPr");
    if (list == null) {
      list = Word.create(paragraph, "numPr");
      Node after =
          Word.children(properties).stream()
              .filter(child -> !BEFORE.contains(child.getLocalName()))
              .findFirst()
              .orElse(null);
      properties.insertBefore(list, after);
    }
    Element number = Word.child(list, "numId");
    if (number == null) {
      number = Word.create(paragraph, "numId");
      list.appendChild(number);
    }
    return number;
  }

  private @Nullable Element find(String list) {
    return byId("num", "numId", list);
  }

  private @Nullable Element byId(String name, String attribute, String id) {
    return numbering == null
        ? null
        : Word.descendants(numbering, name, "").stream()
            .filter(one -> one.getAttributeNS(Word.NAMESPACE, attribute).equals(id))
            .findFirst()
            .orElse(null);
  }

  private static String val(Element element) {
    return element.getAttributeNS(Word.NAMESPACE, "val");
  }
}
