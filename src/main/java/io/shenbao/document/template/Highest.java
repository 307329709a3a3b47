package io.shenbao.document.template;

import com.google.re2j.Pattern;
import io.shenbao.document.word.Word;
import io.shenbao.document.word.WordPackage;
import java.util.LinkedHashMap;
import java.util.Map;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The highest id of each kind in a template, after which new ones are numbered. */
final class Highest {

  /** Shorter than numbers that some programs draw by lot, which ours never reach. */
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

  private final Map<String, Integer> ids = new LinkedHashMap<>();

  Highest(WordPackage template) {
    template.xml().values().forEach(this::collect);
  }

  int of(String kind) {
    return ids.getOrDefault(kind, 0);
  }

  /** A number that nothing of the kind has. */
  int next(String kind) {
    return ids.merge(kind, 1, Integer::sum);
  }

  private void collect(Node parent) {
    for (Element child : Word.children(parent)) {
      String name = String.valueOf(child.getLocalName());
      switch (name) {
        case "docPr" -> add("drawing", child.getAttribute("id"));
        case "bookmarkStart", "permStart" ->
            add(name.substring(0, name.length() - "Start".length()), word(child, "id"));
        case "footnote", "endnote" -> add(name, word(child, "id"));
        case "num" -> add(Lists.KIND, word(child, "numId"));
        default -> {}
      }
      collect(child);
    }
  }

  private static String word(Element element, String attribute) {
    return element.getAttributeNS(Word.NAMESPACE, attribute);
  }

  private void add(String kind, String id) {
    if (NUMBER.matches(id)) {
      ids.merge(kind, Integer.parseInt(id), Math::max);
    }
  }
}
