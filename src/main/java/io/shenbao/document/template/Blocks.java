package io.shenbao.document.template;

import com.google.re2j.Pattern;
import io.shenbao.document.word.Runs;
import io.shenbao.document.word.Word;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Puts a block's directives where they belong: around text, table rows or paragraphs. */
final class Blocks {

  private static final Pattern BLOCK_TAG = Pattern.compile("\\{\\{\\s*[#?!/].*?\\}\\}");

  /**
   * What a block becomes.
   *
   * @param variable of a loop; null for a condition
   * @param restarts whether lists begin anew in each turn of the loop
   */
  record Block(String opening, String closing, @Nullable String variable, boolean restarts) {}

  private final Directives directives;

  Blocks(Directives directives) {
    this.directives = directives;
  }

  /**
   * Places the directives of one block in the place of its tags. Inner blocks come before outer
   * ones.
   *
   * @return whether there was a place for them
   */
  boolean place(TagPlace start, TagPlace end, Block block) {
    Element first = start.at();
    Element last = end.at();
    if (first == last && (!standsAlone(first) || hasBetween(start.run(), end.run()))) {
      if (start.run().getParentNode() != end.run().getParentNode()) {
        return false;
      }
      Node opening = directives.mark(first, block.opening());
      Node closing = directives.mark(last, block.closing());
      Word.insertBefore(opening, start.run());
      Word.insertBefore(closing, end.run());
      Word.remove(start.run());
      Word.remove(end.run());
      bound(opening, closing, block);
      return true;
    }
    Node common = common(first, last);
    if (Word.is(common, "tr") || Word.is(common, "tbl")) {
      rows(start, end, common, block);
      return true;
    }
    boolean beside = first.getParentNode() == last.getParentNode();
    if (beside && standsAlone(first) && standsAlone(last)) {
      Node opening = mark(first, block.opening());
      Node closing = directives.mark(last, block.closing());
      BlockParagraph.of(start).replace(opening, first);
      BlockParagraph.of(end).replace(closing, null);
      bound(opening, closing, block);
      return true;
    }
    return false;
  }

  private void bound(Node opening, Node closing, Block block) {
    directives.bound(new Region(opening, closing, block.variable(), block.restarts(), false));
  }

  // --- rows

  private void rows(TagPlace start, TagPlace end, Node common, Block block) {
    Element table = Word.is(common, "tbl") ? (Element) common : Word.around(common, "tbl");
    Element first = rowOf(start, table);
    Element last = rowOf(end, table);
    Word.remove(start.run());
    Word.remove(end.run());
    if (block.variable() != null && first == last) {
      mergeOnce(first, block.variable());
    }
    Node opening = mark(first, block.opening());
    Node closing = mark(last, block.closing());
    Word.insertBefore(opening, beforeMarksOf(first));
    Word.insertAfter(closing, afterMarksOf(last));
    bound(opening, closing, block);
  }

  /** Blocks come inside out: an opening mark goes before those that are there already. */
  static Node beforeMarksOf(Element element) {
    Node place = element;
    while (isMarkOf(element, place.getPreviousSibling())) {
      place = place.getPreviousSibling();
    }
    return place;
  }

  /** A closing one goes after those that are there already. */
  private static Node afterMarksOf(Element element) {
    Node place = element;
    while (isMarkOf(element, place.getNextSibling())) {
      place = place.getNextSibling();
    }
    return place;
  }

  private Node mark(Element of, String directive) {
    Node mark = directives.mark(of, directive);
    mark.setUserData("of", of, null);
    return mark;
  }

  private static boolean isMarkOf(Element element, @Nullable Node node) {
    return node != null && node.getUserData("of") == element;
  }

  /** A cell that begins a vertical merge in an item's only row begins it in the first item only. */
  private void mergeOnce(Element row, String variable) {
    for (Element merge : Word.descendants(row, "vMerge", "tbl")) {
      if (merge.getAttributeNS(Word.NAMESPACE, "val").equals("restart")) {
        String value = "<#if " + variable + "?index == 0>restart<#else>continue</#if>";
        merge.setAttributeNS(Word.NAMESPACE, "w:val", directives.mark(value));
      }
    }
  }

  private static Element rowOf(TagPlace place, @Nullable Element table) {
    Node at = place.at();
    while (at.getParentNode() != null && at.getParentNode() != table) {
      at = at.getParentNode();
    }
    return (Element) at;
  }

  private static Node common(Node one, Node other) {
    for (Node at = one.getParentNode(); at != null; at = at.getParentNode()) {
      for (Node up = other.getParentNode(); up != null; up = up.getParentNode()) {
        if (at == up) {
          return at;
        }
      }
    }
    throw new IllegalStateException("two parts");
  }

  // --- paragraphs

  /** Whether a paragraph has no other words than block tags. */
  private static boolean standsAlone(Element paragraph) {
    return BLOCK_TAG.matcher(Runs.text(paragraph)).replaceAll("").isBlank();
  }

  private static boolean hasBetween(Node start, Node end) {
    for (Node at = start.getNextSibling(); at != null && at != end; at = at.getNextSibling()) {
      if (BlockParagraph.isContent(at)) {
        return true;
      }
    }
    return false;
  }
}
