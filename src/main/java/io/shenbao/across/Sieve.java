package io.shenbao.across;

import info.debatty.java.lsh.LSH;
import info.debatty.java.lsh.MinHash;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Tells which of the passages seen so far may be like a new one: locality-sensitive hashing of
 * MinHash signatures (Broder 1997). A bucket holds only its first few passages, and only the
 * likeliest candidates are named, so that the work for each new passage has a bound however many
 * are alike.
 */
final class Sieve {

  /** Hash functions of a signature. */
  private static final int FUNCTIONS = 128;

  /** Fixed, so that the same applications always give the same findings. */
  private static final long SEED = 20_250_428;

  private static final int MOST_IN_BUCKET = 8;

  /** Candidates for each passage. */
  static final int MOST_CANDIDATES = 8;

  /** How surely a pair at the threshold must be noticed. */
  private static final double RECALL = 0.98;

  private final MinHash signatures = new MinHash(FUNCTIONS, Integer.MAX_VALUE, SEED);
  private final Bands bands;
  private final Map<Long, List<PassageKey>> buckets = new HashMap<>();

  /** A passage: the application's order, the passage's number in it. */
  record PassageKey(int application, int passage) {}

  private static final class Bands extends LSH {
    private static final long serialVersionUID = 1;

    Bands(int count) {
      super(count, Integer.MAX_VALUE);
    }
  }

  /**
   * @param similarity from which Jaccard index on a pair should be noticed
   */
  Sieve(double similarity) {
    this.bands = new Bands(bands(similarity));
  }

  /** The fewest bands, and so the fewest false candidates, that notice nearly all such pairs. */
  static int bands(double similarity) {
    for (int rows = FUNCTIONS; rows > 1; rows--) {
      int count = FUNCTIONS / rows;
      if (1 - Math.pow(1 - Math.pow(similarity, rows), count) >= RECALL) {
        return count;
      }
    }
    return FUNCTIONS;
  }

  /**
   * The earlier passages that may be like this one, the likeliest first: those that share the most
   * bands. This one is kept for those to come.
   *
   * @param eligible which earlier passages matter
   */
  List<PassageKey> candidates(
      Set<String> shingles, PassageKey spot, Predicate<PassageKey> eligible) {
    Set<Integer> hashes =
        shingles.stream()
            .map(shingle -> shingle.hashCode() & Integer.MAX_VALUE)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    int[] hashed = bands.hashSignature(signatures.signature(hashes));
    Map<PassageKey, Integer> shared = new LinkedHashMap<>();
    for (int band = 0; band < hashed.length; band++) {
      List<PassageKey> bucket =
          buckets.computeIfAbsent(((long) band << 32) | hashed[band], key -> new ArrayList<>(1));
      bucket.forEach(earlier -> shared.merge(earlier, 1, Integer::sum));
      if (bucket.size() < MOST_IN_BUCKET) {
        bucket.add(spot);
      }
    }
    return shared.entrySet().stream()
        .filter(entry -> eligible.test(entry.getKey()))
        .sorted(Map.Entry.<PassageKey, Integer>comparingByValue().reversed())
        .limit(MOST_CANDIDATES)
        .map(Map.Entry::getKey)
        .toList();
  }
}
