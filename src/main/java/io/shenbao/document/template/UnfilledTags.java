package io.shenbao.document.template;

import io.shenbao.document.word.Word;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * Finds tags where nothing is filled in: field codes, equations, watermarks, titles of content
 * controls, alternative texts, deleted text. They would be printed as they stand.
 */
final class UnfilledTags {

  /** Takes down a tag. */
  interface Found {
    void at(@Nullable Element paragraph, String text);
  }

  private final Found found;

  UnfilledTags(Found found) {
    this.found = found;
  }

  /** Notes those that are left in a part whose tags have been replaced. */
  void find(Node root) {
    Map<Key, StringBuilder> texts = new LinkedHashMap<>();
    collect(root, null, texts);
    texts.forEach((key, text) -> note(key.paragraph(), text.toString()));
  }

  /** Texts of one kind in one paragraph, which Word may have split. */
  private record Key(@Nullable Element paragraph, String kind) {}

  private void collect(Node parent, @Nullable Element paragraph, Map<Key, StringBuilder> texts) {
    if (parent instanceof Element element) {
      NamedNodeMap attributes = element.getAttributes();
      for (int i = 0; i < attributes.getLength(); i++) {
        note(paragraph, ((Attr) attributes.item(i)).getValue());
      }
    }
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element) {
        collect(child, Word.is(child, "p") ? element : paragraph, texts);
      } else if (!Word.is(parent, "t")) {
        texts
            .computeIfAbsent(
                new Key(paragraph, String.valueOf(parent.getLocalName())),
                key -> new StringBuilder())
            .append(child.getNodeValue());
      }
    }
  }

  private void note(@Nullable Element paragraph, String text) {
    if (isTag(text)) {
      found.at(paragraph, text.strip());
    }
  }

  /** The tags, if any, of a part that is never filled in; empty when there are none. */
  static String in(Node part) {
    StringBuilder found = new StringBuilder();
    new UnfilledTags((paragraph, text) -> found.append(text)).find(part);
    return found.toString();
  }

  private static boolean isTag(String text) {
    return text.contains(TagFinder.OPEN)
        || text.contains("%7B%7B")
        || text.contains("%7b%7b")
        || TagFinder.isFullWidth(text);
  }
}
