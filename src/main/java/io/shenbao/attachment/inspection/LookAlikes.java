package io.shenbao.attachment.inspection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * Brings pictures together that look alike. Two hashes that differ in a few bits are the same in
 * one of a few bands, so each is compared with those of its bands only, and with no more than a
 * thousand of them: the work grows with the number of pictures and not with that of their pairs.
 */
public final class LookAlikes {

  /**
   * In so many of 64 bits at most the hashes of pictures differ that look alike: those saved anew,
   * made smaller or brighter in none or one, those cut at the edges in some four; photographs of
   * different things in ten and more.
   */
  public static final int MOST_BITS = 4;

  private static final int BANDS = MOST_BITS + 1;
  private static final int MOST_COMPARED = 1_024;

  private LookAlikes() {}

  /**
   * The groups of more than one, by their first, in the order given.
   *
   * @param likeness a picture's perceptual hash; 0 for what is no picture
   */
  public static <T> List<List<T>> groups(List<T> items, ToLongFunction<T> likeness) {
    long[] hashes = items.stream().mapToLong(likeness).toArray();
    int[] first = new int[hashes.length];
    Arrays.setAll(first, i -> i);
    for (int band = 0; band < BANDS; band++) {
      join(first, hashes, band);
    }
    BitSet several = new BitSet();
    for (int i = 0; i < first.length; i++) {
      if (root(first, i) != i) {
        several.set(root(first, i));
      }
    }
    Map<Integer, List<T>> groups = new LinkedHashMap<>();
    for (int i = 0; i < first.length; i++) {
      if (several.get(root(first, i))) {
        groups.computeIfAbsent(root(first, i), key -> new ArrayList<>(2)).add(items.get(i));
      }
    }
    return List.copyOf(groups.values());
  }

  /** Joins those that look alike among those that have one band in common. */
  private static void join(int[] first, long[] hashes, int band) {
    long[] sorted =
        IntStream.range(0, hashes.length)
            .filter(i -> hashes[i] != 0)
            .mapToLong(i -> band(hashes[i], band) << 32 | i)
            .sorted()
            .toArray();
    int start = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (sorted[i] >> 32 != sorted[start] >> 32) {
        start = i;
      }
      int item = (int) sorted[i];
      for (int j = start; j < i && j < start + MOST_COMPARED; j++) {
        if (Long.bitCount(hashes[item] ^ hashes[(int) sorted[j]]) <= MOST_BITS) {
          join(first, item, (int) sorted[j]);
        }
      }
    }
  }

  private static long band(long hash, int band) {
    int from = Long.SIZE * band / BANDS;
    int to = Long.SIZE * (band + 1) / BANDS;
    return hash >>> from & (1L << to - from) - 1;
  }

  private static void join(int[] first, int one, int other) {
    int a = root(first, one);
    int b = root(first, other);
    first[Math.max(a, b)] = Math.min(a, b);
  }

  private static int root(int[] first, int item) {
    int root = item;
    while (first[root] != root) {
      first[root] = first[first[root]];
      root = first[root];
    }
    return root;
  }
}
