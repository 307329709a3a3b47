package io.shenbao.document.template;

import io.shenbao.document.word.Word;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A cell ends with a paragraph whatever the blocks in it come to: Word refuses other files. */
final class CellEnds {

  private final Regions regions;
  private final Problems problems;

  CellEnds(Regions regions, Problems problems) {
    this.regions = regions;
    this.problems = problems;
  }

  void check(Node root) {
    for (Element cell : Word.descendants(root, "tc", "")) {
      if (!endsWithParagraph(cell)) {
        List<Element> paragraphs = Word.descendants(cell, "p", "tbl");
        problems.at(
            paragraphs.isEmpty() ? null : paragraphs.get(paragraphs.size() - 1),
            Directives.withoutMarks(cell.getTextContent()),
            "document.cell");
      }
    }
  }

  /** Whether it does; Word lets a content control around the last paragraph stand for it. */
  private boolean endsWithParagraph(@Nullable Element container) {
    Element last = container == null ? null : regions.lastOf(container);
    return last != null
        && (Word.is(last, "p")
            || (Word.is(last, "sdt") && endsWithParagraph(Word.child(last, "sdtContent"))));
  }
}
