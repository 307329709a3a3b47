package io.shenbao.programme;

import java.util.Collection;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds what somebody may have meant. */
public final class Similar {

  private static final double MOST_DIFFERENT = 0.5;

  private static final int SLIP = 2;

  /** Longer words are no names. */
  private static final int LONGEST = 100;

  private Similar() {}

  /** The candidate that differs from a word by a slip of the hand: by two letters at most. */
  public static Optional<String> near(String word, Collection<String> candidates) {
    return near(word, candidates, SLIP);
  }

  /**
   * The candidate that differs from a word by so few letters.
   *
   * @param most how many
   */
  public static Optional<String> near(String word, Collection<String> candidates, int most) {
    return to(word, candidates)
        .filter(one -> LevenshteinDistance.getDefaultInstance().apply(word, one) <= most);
  }

  /**
   * The candidate nearest to a word, when at most half of its letters differ; names only. None
   * where two are as near: a wrong proposal is worse than none.
   */
  public static Optional<String> to(String word, Collection<String> candidates) {
    LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
    String nearest = null;
    int least = Integer.MAX_VALUE;
    boolean isClear = false;
    for (String candidate : candidates) {
      int longer = Math.max(word.length(), candidate.length());
      int different = longer > LONGEST ? Integer.MAX_VALUE : distance.apply(word, candidate);
      if (different <= MOST_DIFFERENT * longer && different <= least) {
        isClear = different < least;
        nearest = candidate;
        least = different;
      }
    }
    return isClear ? Optional.ofNullable(nearest) : Optional.empty();
  }
}
