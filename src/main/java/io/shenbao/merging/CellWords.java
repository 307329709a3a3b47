package io.shenbao.merging;

import io.shenbao.document.word.Word;
import io.shenbao.source.value.Typed;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * What a paragraph or a cell of a Word file says: a line for each paragraph, without what a change
 * has taken away, and what was struck out apart.
 */
final class CellWords {

  private static final Set<String> GONE =
      Set.of("del", "moveFrom", "Fallback", "rPr", "pPr", "tcPr");

  private final StringBuilder kept = new StringBuilder();
  private final StringBuilder struck = new StringBuilder();

  private CellWords() {}

  static CellWords of(Element element) {
    CellWords words = new CellWords();
    words.collect(element, false);
    return words;
  }

  String text() {
    return Typed.strip(kept.toString());
  }

  String struck() {
    return Typed.strip(struck.toString());
  }

  /** Whether there was more than is kept. */
  boolean isCut() {
    return kept.length() >= TextTable.MOST_CHARACTERS;
  }

  private void collect(Element parent, boolean isStruck) {
    for (Element child : Word.children(parent)) {
      String name = String.valueOf(child.getLocalName());
      switch (name) {
        case "t" -> add(child.getTextContent(), isStruck);
        case "br", "cr" -> add("\n", isStruck);
        case "tab" -> add("\t", isStruck);
        case "noBreakHyphen" -> add("-", isStruck);
        case "r" -> collect(child, isStruck(child));
        case "p" -> {
          add(kept.isEmpty() ? "" : "\n", false);
          collect(child, false);
        }
        default -> {
          if (!GONE.contains(name)) {
            collect(child, isStruck);
          }
        }
      }
    }
  }

  private void add(String text, boolean isStruck) {
    StringBuilder to = isStruck ? struck : kept;
    to.append(
        text, 0, Math.max(0, Math.min(text.length(), TextTable.MOST_CHARACTERS - to.length())));
  }

  private static boolean isStruck(Element run) {
    Element look = WordTables.child(run, "rPr");
    if (look == null) {
      return false;
    }
    return Word.children(look).stream()
        .filter(one -> Set.of("strike", "dstrike").contains(String.valueOf(one.getLocalName())))
        .anyMatch(one -> !Set.of("0", "false", "off").contains(WordTables.value(one)));
  }
}
