package io.shenbao.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a passage stands in a text whose spaces, line breaks and widths of letters may be others:
 * what was read out of a file is told without them.
 */
public final class PassageMarker {

  /** A passage of fewer letters stands anywhere. */
  private static final int SHORTEST = 2;

  private final String passage;

  /**
   * @param passage as it is told; an ellipsis at either end is not of the text
   */
  public PassageMarker(String passage) {
    String bare = passage.strip();
    bare = bare.startsWith("…") ? bare.substring(1) : bare;
    bare = bare.endsWith("…") ? bare.substring(0, bare.length() - 1) : bare;
    this.passage = Likeness.key(bare);
  }

  /** A text in three: what stands before the passage, the passage, and the rest. */
  public record Parts(String before, String marked, String after) {
    public boolean isMarked() {
      return !marked.isEmpty();
    }
  }

  /** The text with its first passage, if it is there. */
  public Parts in(String text) {
    if (passage.length() < SHORTEST) {
      return new Parts(text, "", "");
    }
    StringBuilder bare = new StringBuilder();
    int[] ends = new int[text.length() + 1];
    int at = 0;
    List<Integer> origins = new ArrayList<>();
    while (at < text.length()) {
      int next = at + Character.charCount(text.codePointAt(at));
      String key = Likeness.key(text.substring(at, next));
      for (int i = 0; i < key.length(); i++) {
        origins.add(at);
      }
      bare.append(key);
      ends[at] = next;
      at = next;
    }
    int begin = bare.indexOf(passage);
    if (begin < 0) {
      return new Parts(text, "", "");
    }
    int from = origins.get(begin);
    int to = ends[origins.get(begin + passage.length() - 1)];
    return new Parts(text.substring(0, from), text.substring(from, to), text.substring(to));
  }
}
