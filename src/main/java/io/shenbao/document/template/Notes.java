package io.shenbao.document.template;

import io.shenbao.document.word.Word;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The notes of repeated blocks: each reference has a note of its own, with the same text. */
final class Notes {

  private final Directives directives;
  private int variables;

  Notes(Directives directives) {
    this.directives = directives;
  }

  /** Adds to a part of notes the copies of those whose references are in a loop. */
  void copy(Node root, Identities identities) {
    for (String kind : new String[] {Identities.FOOTNOTE, Identities.ENDNOTE}) {
      for (Element note : Word.descendants(root, kind, "")) {
        String id = note.getAttributeNS(Word.NAMESPACE, "id");
        if (identities.repeated(kind).contains(id)) {
          copy(note, Copies.each(kind, id, "n" + ++variables), "n" + variables);
        }
      }
    }
  }

  private void copy(Element note, String each, String variable) {
    Element copy = (Element) note.cloneNode(true);
    copy.setAttributeNS(Word.NAMESPACE, "w:id", directives.mark("${" + variable + "}"));
    for (String name : new String[] {"bookmarkStart", "bookmarkEnd"}) {
      Word.descendants(copy, name, "").forEach(Word::remove);
    }
    Node opening = directives.mark(note, each);
    Node closing = directives.mark(note, "</#list>");
    Word.insertAfter(closing, note);
    Word.insertAfter(copy, note);
    Word.insertAfter(opening, note);
    directives.bound(new Region(opening, closing, variable, false, false));
  }
}
