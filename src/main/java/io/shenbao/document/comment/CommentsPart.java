package io.shenbao.document.comment;

import com.google.common.xml.XmlEscapers;
import java.util.List;

/** The part that holds a document's comments. */
final class CommentsPart {

  private final PlainPart part;
  private final String prefix;
  private final StringBuilder more = new StringBuilder();
  private int next;

  private CommentsPart(PlainPart part, String prefix, int next) {
    this.part = part;
    this.prefix = prefix;
    this.next = next;
  }

  /** Of a document that has none yet. */
  static CommentsPart none(String namespace) {
    String xml =
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + "<w:comments xmlns:w=\""
            + namespace
            + "\"></w:comments>";
    return new CommentsPart(new PlainPart(xml), "w:", 0);
  }

  /** The one that is there; new comments follow its own. */
  static CommentsPart of(PlainPart part, String prefix) throws NotPlain {
    TagScan tags = new TagScan(part.text());
    int next = 0;
    while (tags.next()) {
      if (tags.is(prefix + "comment") && !tags.isEnd()) {
        next = Math.max(next, number(tags.attribute(prefix + "id")) + 1);
      }
    }
    return new CommentsPart(part, prefix, next);
  }

  private static int number(String id) throws NotPlain {
    try {
      int number = Integer.parseInt(id.strip());
      if (number < Integer.MAX_VALUE / 2) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new NotPlain("id " + id);
    }
    throw new NotPlain("id " + id);
  }

  /**
   * Adds a comment.
   *
   * @return its number
   */
  int add(String author, List<String> lines) {
    int number = next++;
    more.append(
        "<%1$scomment %1$sid=\"%2$d\" %1$sauthor=\"%3$s\" %1$sinitials=\"%4$s\">"
            .formatted(
                prefix,
                number,
                XmlEscapers.xmlAttributeEscaper().escape(author),
                XmlEscapers.xmlAttributeEscaper().escape(author.substring(0, 1))));
    for (int i = 0; i < lines.size(); i++) {
      more.append("<%1$sp>".formatted(prefix));
      if (i == 0) {
        more.append("<%1$sr><%1$sannotationRef/></%1$sr>".formatted(prefix));
      }
      more.append("<%1$sr><%1$st xml:space=\"preserve\">".formatted(prefix))
          .append(XmlEscapers.xmlContentEscaper().escape(lines.get(i)))
          .append("</%1$st></%1$sr></%1$sp>".formatted(prefix));
    }
    more.append("</%1$scomment>".formatted(prefix));
    return number;
  }

  PlainPart part() throws NotPlain {
    return part.withLast(prefix + "comments", more.toString());
  }
}
