package io.shenbao.deflate;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds what static pieces have in common with themselves and with those before, once for each
 * template and therefore with more effort than pays for a document: hash chains and lazy matching
 * (RFC 1951, section 4).
 */
final class StaticMatches {

  /** What is farther apart in the template will be too far apart in a document. */
  private static final int FARTHEST = 24_000;

  private static final int LONGEST_CHAIN = 64;
  private static final int SHORTEST = 4;
  private static final int BITS = 15;

  /** All pieces, one behind the other. */
  private final byte[] text;

  /** Where each piece begins, and after them the end. */
  private final int[] starts;

  /** The piece of each byte. */
  private final int[] pieceOf;

  private final int[] last = new int[1 << BITS];
  private final int[] previous;

  private StaticMatches(List<String> pieces) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    starts = new int[pieces.size() + 1];
    for (int i = 0; i < pieces.size(); i++) {
      all.writeBytes(pieces.get(i).getBytes(StandardCharsets.UTF_8));
      starts[i + 1] = all.size();
    }
    text = Arrays.copyOf(all.toByteArray(), all.size() + MatchFinder.SLACK);
    pieceOf = new int[all.size()];
    for (int i = 0; i < pieces.size(); i++) {
      Arrays.fill(pieceOf, starts[i], starts[i + 1], i);
    }
    previous = new int[all.size()];
    Arrays.fill(last, -1);
  }

  /**
   * Prepares pieces.
   *
   * @param pieces in the order of the template, each once
   */
  static List<StaticText> in(List<String> pieces) {
    StaticMatches matches = new StaticMatches(pieces);
    List<StaticText> texts = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      texts.add(matches.piece(i));
    }
    return texts;
  }

  private StaticText piece(int index) {
    List<StaticText.Reference> references = new ArrayList<>();
    int at = starts[index];
    StaticText.Reference found = find(at, index);
    while (at < starts[index + 1]) {
      learn(at);
      StaticText.Reference after = find(at + 1, index);
      if (found == null || (after != null && after.length() > found.length())) {
        at++;
        found = after;
      } else {
        references.add(found);
        for (int i = 1; i < found.length(); i++) {
          learn(at + i);
        }
        at += found.length();
        found = find(at, index);
      }
    }
    byte[] bytes = Arrays.copyOfRange(text, starts[index], starts[index + 1]);
    return new StaticText(index, bytes, List.copyOf(references));
  }

  /** The longest that is the same before, the nearest of such; null when there is none. */
  private StaticText.@Nullable Reference find(int at, int index) {
    int end = starts[index + 1];
    int length = SHORTEST - 1;
    int from = -1;
    int candidate = at < end ? last[slot(at)] : -1;
    for (int i = 0; i < LONGEST_CHAIN && candidate >= 0 && at - candidate < FARTHEST; i++) {
      int piece = pieceOf[candidate];
      int most = piece == index ? end - at : Math.min(end - at, starts[piece + 1] - candidate);
      int common = MatchFinder.common(text, candidate, at, most);
      if (common > length) {
        length = common;
        from = candidate;
      }
      candidate = previous[candidate];
    }
    if (from < 0) {
      return null;
    }
    int piece = pieceOf[from];
    return new StaticText.Reference(at - starts[index], length, piece, from - starts[piece]);
  }

  private void learn(int at) {
    int slot = slot(at);
    previous[at] = last[slot];
    last[slot] = at;
  }

  private int slot(int at) {
    return MatchFinder.slot(text, at, BITS);
  }
}
