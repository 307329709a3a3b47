package io.shenbao.document.template;

import com.google.re2j.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Puts a block's directives where they belong: around text, table rows or paragraphs. */
final class Blocks {

  private static final Pattern BLOCK_TAG = Pattern.compile("\\{\\{\\s*[#?!/].*?\\}\\}");

  private final Directives directives;

  Blocks(Directives directives) {
    this.directives = directives;
  }

  /**
   * Places the directives of one block in the place of its tags. Inner blocks come before outer
   * ones.
   *
   * @param variable of a loop; null for a condition
   * @return whether there was a place for them
   */
  boolean place(
      TagPlace start, TagPlace end, String opening, String closing, @Nullable String variable) {
    if (start.paragraph() == end.paragraph() && !standsAlone(start)) {
      if (start.run().getParentNode() != end.run().getParentNode()) {
        return false;
      }
      replace(start.run(), opening);
      replace(end.run(), closing);
      return true;
    }
    Node common = common(start.paragraph(), end.paragraph());
    if (Word.is(common, "tr") || Word.is(common, "tbl")) {
      rows(start, end, common, opening, closing, variable);
      return true;
    }
    boolean beside = start.paragraph().getParentNode() == end.paragraph().getParentNode();
    if (beside && standsAlone(start) && standsAlone(end)) {
      replaceParagraph(start, opening);
      replaceParagraph(end, closing);
      return true;
    }
    return false;
  }

  private void replace(Element run, String directive) {
    Word.insertBefore(directives.mark(run, directive), run);
    Word.remove(run);
  }

  // --- rows

  private void rows(
      TagPlace start,
      TagPlace end,
      Node common,
      String opening,
      String closing,
      @Nullable String variable) {
    Element table = Word.is(common, "tbl") ? (Element) common : Word.around(common, "tbl");
    Element first = rowOf(start, table);
    Element last = rowOf(end, table);
    Word.remove(start.run());
    Word.remove(end.run());
    if (variable != null) {
      mergeOnce(first, variable);
    }
    open(first, opening);
    close(last, closing);
  }

  /** Blocks come inside out: an opening one goes before those that are there already. */
  private void open(Element first, String directive) {
    Node place = first;
    while (isMarkOf(first, place.getPreviousSibling())) {
      place = place.getPreviousSibling();
    }
    Word.insertBefore(mark(first, directive), place);
  }

  /** A closing one goes after those that are there already. */
  private void close(Element last, String directive) {
    Node place = last;
    while (isMarkOf(last, place.getNextSibling())) {
      place = place.getNextSibling();
    }
    Word.insertAfter(mark(last, directive), place);
  }

  private Node mark(Element of, String directive) {
    Node mark = directives.mark(of, directive);
    mark.setUserData("of", of, null);
    return mark;
  }

  private static boolean isMarkOf(Element element, @Nullable Node node) {
    return node != null && node.getUserData("of") == element;
  }

  /** A cell that begins a vertical merge in a repeated row begins it in the first one only. */
  private void mergeOnce(Element row, String variable) {
    for (Element merge : Word.descendants(row, "vMerge", "tbl")) {
      if (merge.getAttributeNS(Word.NAMESPACE, "val").equals("restart")) {
        String value = "<#if " + variable + "?index == 0>restart<#else>continue</#if>";
        merge.setAttributeNS(Word.NAMESPACE, "w:val", directives.mark(value));
      }
    }
  }

  private static Element rowOf(TagPlace place, @Nullable Element table) {
    Node at = place.paragraph();
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

  /** Whether nothing but block tags stands in a tag's paragraph. */
  private static boolean standsAlone(TagPlace place) {
    String rest = BLOCK_TAG.matcher(TagFinder.text(place.paragraph())).replaceAll("").strip();
    return rest.isEmpty() && Word.descendants(place.paragraph(), "drawing", "p").isEmpty();
  }

  /** Puts a mark before the paragraph, and removes the paragraph with its last block tag. */
  private void replaceParagraph(TagPlace place, String directive) {
    Element paragraph = place.paragraph();
    if (place.tag().opens()) {
      open(paragraph, directive);
    } else {
      Word.insertBefore(directives.mark(paragraph, directive), paragraph);
    }
    Word.remove(place.run());
    if (TagFinder.text(paragraph).isBlank()) {
      Word.remove(paragraph);
    }
  }

  /** What may not be repeated as it is: bookmarks go, drawings get a number of their own. */
  void tidy(Node root) {
    for (String name : List.of("bookmarkStart", "bookmarkEnd")) {
      Word.descendants(root, name, "").forEach(Word::remove);
    }
    for (Element properties : Word.descendants(root, "sdtPr", "")) {
      Word.children(properties).stream()
          .filter(child -> Word.is(child, "id") || isFilledIn(properties, child))
          .forEach(Word::remove);
    }
    numberDrawings(root);
  }

  /** A control that we fill in is no longer a prompt, and takes its text from nowhere else. */
  private static boolean isFilledIn(Element properties, Element child) {
    return (Word.is(child, "showingPlcHdr") || Word.is(child, "dataBinding"))
        && Directives.hasMarks(properties.getParentNode().getTextContent());
  }

  private void numberDrawings(Node parent) {
    for (Element child : Word.children(parent)) {
      Word.PARAGRAPH_IDS.forEach(name -> child.removeAttributeNS(Word.W14, name));
      if ("docPr".equals(child.getLocalName()) && child.hasAttribute("id")) {
        child.setAttribute("id", directives.mark("${ids.next}"));
      }
      numberDrawings(child);
    }
  }
}
