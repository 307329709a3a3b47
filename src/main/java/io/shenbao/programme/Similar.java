package io.shenbao.programme;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds what somebody may have meant. */
public final class Similar {

  private static final double MOST_DIFFERENT = 0.5;

  /** Longer words are no names. */
  private static final int LONGEST = 100;

  private Similar() {}

  /** The candidate nearest to a word, when at most half of its letters differ; names only. */
  public static Optional<String> to(String word, Collection<String> candidates) {
    LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
    return candidates.stream()
        .filter(candidate -> Math.max(word.length(), candidate.length()) <= LONGEST)
        .filter(
            candidate ->
                distance.apply(word, candidate)
                    <= MOST_DIFFERENT * Math.max(word.length(), candidate.length()))
        .min(Comparator.comparingInt(candidate -> distance.apply(word, candidate)));
  }
}
