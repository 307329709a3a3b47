package io.shenbao.attachment.proof;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;

/** Where a value ends that stands among others on a line. */
final class Cell {

  private static final Pattern END = Pattern.compile("\\s{2,}|\\t|[,;。、!?]");

  private Cell() {}

  /** The value at the start of a text, up to a wide gap or a mark. */
  static String first(String text) {
    String stripped = text.strip();
    Matcher end = END.matcher(stripped);
    return end.find() && end.start() > 0 ? stripped.substring(0, end.start()) : stripped;
  }
}
