package io.shenbao.document.template;

import io.shenbao.document.word.Runs;
import io.shenbao.document.word.Word;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The paragraph of a tag that prints prose: it becomes one for each line of the value, or all that
 * its Markdown asks for. What else it holds is there once: before the first line, or after the
 * last.
 */
final class ProseParagraph {

  private final TagPlace place;
  private final Element paragraph;
  private final Directives directives;

  ProseParagraph(TagPlace place, Directives directives) {
    this.place = place;
    this.paragraph = place.at();
    this.directives = directives;
  }

  /**
   * Whether paragraphs can take the place of the tag's own: there are no other words in it, no
   * section ends with it, and the tag stands in no field or link.
   */
  static boolean isAlone(TagPlace place) {
    Element paragraph = place.at();
    Element properties = Word.child(paragraph, "pPr");
    return (properties == null || Word.child(properties, "sectPr") == null)
        && place.run().getParentNode() == paragraph
        && Word.descendants(paragraph, "fldChar", "p").isEmpty()
        && Runs.text(paragraph).strip().equals("{{" + place.text() + "}}");
  }

  /**
   * Puts the directives around the paragraph.
   *
   * @param variable for a line of the prose
   * @return the text of the tag's run: a mark
   */
  String replace(String expression, String variable) {
    ProseLook look = ProseLook.of(paragraph, place.run(), Numbering.levelAt(paragraph));
    String line = directives.mark("${" + variable + "}");
    Word.PARAGRAPH_IDS.forEach(name -> paragraph.removeAttributeNS(Word.W14, name));
    Node opening = directives.mark(paragraph, "<#if " + expression + ".rich>");
    Node closing = directives.mark(paragraph, "</#list></#if>");
    List<Node> before = siblings(true);
    List<Node> after = siblings(false);
    Word.insertBefore(opening, paragraph);
    Word.insertAfter(closing, paragraph);
    before.stream().filter(Word::isRange).forEach(node -> Word.insertBefore(node, opening));
    after.stream()
        .filter(Word::isRange)
        .sorted((one, other) -> -1)
        .forEach(node -> Word.insertAfter(node, closing));
    before.removeIf(Word::isRange);
    after.removeIf(Word::isRange);
    apart(before);
    add("${prose(" + expression + ", " + look.arguments() + ")}");
    apart(after);
    add("<#else><#list " + expression + ".paragraphs as " + variable + ">");
    once(before, variable + "?is_first");
    once(after, variable + "?is_last");
    directives.bound(new Region(opening, closing, null, false, true));
    return line;
  }

  private List<Node> siblings(boolean ahead) {
    List<Node> found = new ArrayList<>();
    boolean passed = false;
    for (Node child = paragraph.getFirstChild(); child != null; child = child.getNextSibling()) {
      passed |= child == place.run();
      if (passed != ahead && child != place.run() && !Word.is(child, "pPr")) {
        found.add(child);
      }
    }
    return found;
  }

  /** Beside Markdown, which makes paragraphs of its own, what shows something has one as well. */
  private void apart(List<Node> nodes) {
    if (nodes.stream().anyMatch(BlockParagraph::isContent)) {
      Element own = BlockParagraph.withSameProperties(paragraph);
      nodes.forEach(node -> own.appendChild(node.cloneNode(true)));
      Word.insertBefore(own, paragraph);
    }
  }

  private void add(String directive) {
    Word.insertBefore(directives.mark(paragraph, directive), paragraph);
  }

  private void once(List<Node> nodes, String when) {
    if (!nodes.isEmpty()) {
      Word.insertBefore(directives.mark(paragraph, "<#if " + when + ">"), nodes.get(0));
      Word.insertAfter(directives.mark(paragraph, "</#if>"), nodes.get(nodes.size() - 1));
    }
  }
}
