package io.shenbao.document.comment;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A part of a package as text.
 *
 * @param text in UTF-8, as it is written
 */
record PlainPart(String text) {

  private static final Pattern ENCODING =
      Pattern.compile("^\\x{FEFF}?<\\?xml[^>]*encoding\\s*=\\s*[\"']([^\"']*)[\"']");
  private static final String BOUND = "xmlns:(\\w+)\\s*=\\s*[\"']%s[\"']";

  /**
   * A part's text.
   *
   * @throws NotPlain when it is not in UTF-8
   */
  static PlainPart of(byte[] bytes) throws NotPlain {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      Matcher encoding = ENCODING.matcher(text);
      if (encoding.find() && !encoding.group(1).equalsIgnoreCase("utf-8")) {
        throw new NotPlain(encoding.group(1));
      }
      return new PlainPart(text);
    } catch (CharacterCodingException e) {
      throw new NotPlain("not UTF-8");
    }
  }

  byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * The prefix of all names of a namespace, with its colon.
   *
   * @param namespaces which may be it
   * @throws NotPlain when there is another, or none
   */
  String prefix(List<String> namespaces) throws NotPlain {
    String prefix = "";
    for (String namespace : namespaces) {
      Matcher bound = Pattern.compile(BOUND.formatted(Pattern.quote(namespace))).matcher(text);
      while (bound.find()) {
        if (!prefix.isEmpty() && !prefix.equals(bound.group(1) + ":")) {
          throw new NotPlain("two prefixes");
        }
        prefix = bound.group(1) + ":";
      }
    }
    if (prefix.isEmpty() || namespaces.stream().anyMatch(one -> text.contains("xmlns=\"" + one))) {
      throw new NotPlain("no prefix");
    }
    return prefix;
  }

  /** The same with something put in. */
  PlainPart with(int at, String more) {
    return new PlainPart(text.substring(0, at) + more + text.substring(at));
  }

  /**
   * The same with something put in before the last end of an element.
   *
   * @throws NotPlain when it has no end tag
   */
  PlainPart withLast(String name, String more) throws NotPlain {
    int end = text.lastIndexOf("</" + name);
    if (end < 0) {
      throw new NotPlain(name);
    }
    return with(end, more);
  }
}
