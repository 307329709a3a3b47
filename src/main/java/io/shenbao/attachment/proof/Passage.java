package io.shenbao.attachment.proof;

import com.google.common.base.CharMatcher;
import io.shenbao.wording.Plain;

/**
 * A place in a file's text where a value may stand.
 *
 * @param line index on its page
 * @param label as it stands there; empty: none is asked for
 * @param rest of the line, behind the label
 * @param next the line after it
 * @param excerpt the passage as it is shown
 */
record Passage(FilePage page, int line, String label, String rest, String next, String excerpt) {

  private static final int MOST_SHOWN = 120;

  /** A line as a whole. */
  static Passage line(FilePage page, int line) {
    String excerpt = shown(page.written().get(line));
    return new Passage(page, line, "", page.lines().get(line), page.after(line), excerpt);
  }

  /** What stands behind a label on a line; on the one after it, when there is nothing. */
  static Passage behind(FilePage page, int line, String label, String rest) {
    Passage next = line + 1 < page.lines().size() ? line(page, line + 1) : null;
    String excerpt = shown(page.written().get(line));
    return rest.isBlank() && next != null
        ? new Passage(page, line, label, next.rest(), next.next(), excerpt + " " + next.excerpt())
        : new Passage(page, line, label, rest, page.after(line), excerpt);
  }

  /** Both as one, which stands where this one does. */
  Passage and(Passage other) {
    return new Passage(page, line, label, rest, next, excerpt + " / " + other.excerpt);
  }

  /** Rest of the line and next one, as a value that is too long for the line goes on there. */
  String whole() {
    return rest + next;
  }

  static String shown(String text) {
    return Plain.clip(
        Plain.line(CharMatcher.whitespace().trimAndCollapseFrom(text, ' ')), MOST_SHOWN);
  }
}
