package io.shenbao.attachment.inspection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * Brings pictures together that look alike. Two hashes that differ in a few bits are the same in
 * one of a few bands, so each is compared with those of its bands only, and with no more than a few
 * of them: the work grows with the number of pictures and not with that of their pairs.
 */
public final class LookAlikes {

  /**
   * In so many of 64 bits at most the hashes of pictures differ that look alike: those saved anew,
   * made smaller or brighter in none or one, those cut at the edges in some four; photographs of
   * different things in ten and more.
   */
  public static final int MOST_BITS = 4;

  private static final int BANDS = MOST_BITS + 1;
  private static final int MOST_COMPARED = 64;

  private LookAlikes() {}

  /**
   * The groups of more than one, by their first, in the order given.
   *
   * @param likeness a picture's perceptual hash; 0 for what is no picture
   */
  public static <T> List<List<T>> groups(List<T> items, ToLongFunction<T> likeness) {
    Map<Long, List<Integer>> bands = new HashMap<>();
    int[] first = new int[items.size()];
    for (int i = 0; i < items.size(); i++) {
      first[i] = i;
      long hash = likeness.applyAsLong(items.get(i));
      for (int band = 0; hash != 0 && band < BANDS; band++) {
        List<Integer> near = bands.computeIfAbsent(band(hash, band), key -> new ArrayList<>(1));
        for (int other : near) {
          long difference = hash ^ likeness.applyAsLong(items.get(other));
          if (Long.bitCount(difference) <= MOST_BITS) {
            join(first, i, other);
          }
        }
        if (near.size() < MOST_COMPARED) {
          near.add(i);
        }
      }
    }
    Map<Integer, List<T>> groups = new LinkedHashMap<>();
    for (int i = 0; i < first.length; i++) {
      groups.computeIfAbsent(root(first, i), key -> new ArrayList<>(1)).add(items.get(i));
    }
    return groups.values().stream().filter(group -> group.size() > 1).toList();
  }

  private static long band(long hash, int band) {
    int from = Long.SIZE * band / BANDS;
    int to = Long.SIZE * (band + 1) / BANDS;
    return (long) band << 32 | hash >>> from & (1L << to - from) - 1;
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
