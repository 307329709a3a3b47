package io.shenbao.document.comment;

import io.shenbao.deadline.Deadline;

/**
 * The tags of a well-formed part without a document type, one after the other, with their places.
 */
final class TagScan {

  private final String xml;
  private int start;
  private int end;

  TagScan(String xml) {
    this.xml = xml;
  }

  /** Goes to the next tag; false when there is none. */
  boolean next() throws NotPlain {
    Deadline.poll();
    int at = end;
    while (true) {
      start = xml.indexOf('<', at);
      if (start < 0) {
        return false;
      }
      if (xml.startsWith("<!--", start)) {
        at = after("-->");
      } else if (xml.startsWith("<![CDATA[", start)) {
        at = after("]]>");
      } else if (xml.startsWith("<?", start)) {
        at = after("?>");
      } else {
        end = tagEnd();
        return true;
      }
    }
  }

  private int after(String mark) throws NotPlain {
    int found = xml.indexOf(mark, start);
    if (found < 0) {
      throw new NotPlain(mark);
    }
    return found + mark.length();
  }

  private int tagEnd() throws NotPlain {
    char quote = 0;
    for (int at = start + 1; at < xml.length(); at++) {
      char c = xml.charAt(at);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '>') {
        return at + 1;
      }
    }
    throw new NotPlain("<");
  }

  /** Where the tag begins. */
  int start() {
    return start;
  }

  /** Where what follows the tag begins. */
  int end() {
    return end;
  }

  /** Whether it ends an element. */
  boolean isEnd() {
    return xml.charAt(start + 1) == '/';
  }

  /** Whether it is a whole element. */
  boolean isEmpty() {
    return xml.charAt(end - 2) == '/' && !isEnd();
  }

  /** Whether the tag is one of a name, as it is written with its prefix. */
  boolean is(String name) {
    int from = start + (isEnd() ? 2 : 1);
    int to = from + name.length();
    return xml.startsWith(name, from)
        && (isBlank(xml.charAt(to)) || "/>".indexOf(xml.charAt(to)) >= 0);
  }

  /** An attribute's value as it is written; empty when there is none. */
  String attribute(String name) {
    int at = start;
    while (true) {
      at = xml.indexOf(name, at + 1);
      if (at < 0 || at >= end) {
        return "";
      }
      int equals = blanks(at + name.length());
      if (isBlank(xml.charAt(at - 1)) && xml.charAt(equals) == '=') {
        int from = blanks(equals + 1);
        return xml.substring(from + 1, xml.indexOf(xml.charAt(from), from + 1));
      }
    }
  }

  private int blanks(int from) {
    int at = from;
    while (isBlank(xml.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }
}
