package io.shenbao.document.template;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Node;

/**
 * FreeMarker directives of a part, which stand in its DOM as numbered marks: a part with directives
 * in it is no longer well-formed, so they are put in after serialising.
 */
final class Directives {

  private static final Pattern MARK = Pattern.compile("\uE000(\\d+)\uE001");

  private final List<String> directives = new ArrayList<>();

  /** A mark as a text node, to be inserted near a node of the same document. */
  Node mark(Node near, String directive) {
    return near.getOwnerDocument().createTextNode(mark(directive));
  }

  /** A mark as a text, for an attribute. */
  String mark(String directive) {
    directives.add(directive);
    return "\uE000" + (directives.size() - 1) + "\uE001";
  }

  /** The directive of a mark; empty for any other text. */
  String of(Node text) {
    Matcher mark = MARK.matcher(text.getTextContent().strip());
    return mark.matches() ? directives.get(Integer.parseInt(mark.group(1))) : "";
  }

  static boolean hasMarks(String text) {
    return MARK.matcher(text).find();
  }

  static String withoutMarks(String text) {
    return MARK.matcher(text).replaceAll("");
  }

  /** Puts the directives in the place of their marks; what looks like one of its own is quoted. */
  String writeOut(String xml) {
    Matcher mark = MARK.matcher(xml.replace("${", "&#36;{"));
    StringBuilder template = new StringBuilder(xml.length() * 2);
    while (mark.find()) {
      mark.appendReplacement(
          template, Matcher.quoteReplacement(directives.get(Integer.parseInt(mark.group(1)))));
    }
    mark.appendTail(template);
    return template.toString();
  }
}
