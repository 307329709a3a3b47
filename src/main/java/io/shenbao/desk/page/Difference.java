package io.shenbao.desk.page;

import com.google.common.collect.ImmutableMap;
import java.util.Map;

/**
 * Where two texts differ, so that a page can mark it: from the first other character to the last.
 */
final class Difference {

  /** So much of what is the same on either side is shown. */
  private static final int CONTEXT = 60;

  private Difference() {}

  /** The parts of both texts, as a template's values. */
  static Map<String, Map<String, String>> of(String before, String after) {
    int head = 0;
    int most = Math.min(before.length(), after.length());
    while (head < most && before.charAt(head) == after.charAt(head)) {
      head++;
    }
    int tail = 0;
    while (tail < most - head
        && before.charAt(before.length() - 1 - tail) == after.charAt(after.length() - 1 - tail)) {
      tail++;
    }
    return ImmutableMap.of("before", parts(before, head, tail), "after", parts(after, head, tail));
  }

  private static Map<String, String> parts(String text, int same, int sameAtEnd) {
    int head = same;
    int end = text.length() - sameAtEnd;
    if (head > 0 && Character.isHighSurrogate(text.charAt(head - 1))) {
      head--; // never half a character
    }
    if (end < text.length() && Character.isLowSurrogate(text.charAt(end))) {
      end++;
    }
    int begin = Math.max(0, head - CONTEXT);
    int stop = Math.min(text.length(), end + CONTEXT);
    if (begin > 0 && Character.isLowSurrogate(text.charAt(begin))) {
      begin++;
    }
    if (stop < text.length() && Character.isLowSurrogate(text.charAt(stop))) {
      stop--;
    }
    return ImmutableMap.of(
        "head", (begin > 0 ? "…" : "") + text.substring(begin, head),
        "part", text.substring(head, Math.max(head, end)),
        "tail",
            text.substring(Math.max(head, end), Math.max(stop, Math.max(head, end)))
                + (stop < text.length() ? "…" : ""));
  }
}
