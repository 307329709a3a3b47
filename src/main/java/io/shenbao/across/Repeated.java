package io.shenbao.across;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the keys that stand in several places of a long list, with no more than numbers at hand.
 */
final class Repeated {

  private long[] keys = new long[16];
  private int size;

  void add(long key) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, size * 3 / 2);
    }
    keys[size++] = key;
  }

  int size() {
    return size;
  }

  /** The places of each key that has several, in order; by the first of them. */
  Collection<List<Integer>> places() {
    long[] sorted = Arrays.copyOf(keys, size);
    Arrays.parallelSort(sorted);
    Map<Long, List<Integer>> places = new LinkedHashMap<>();
    for (int i = 0; i < size; i++) {
      int found = Arrays.binarySearch(sorted, keys[i]);
      boolean isRepeated =
          (found > 0 && sorted[found - 1] == keys[i])
              || (found + 1 < size && sorted[found + 1] == keys[i]);
      if (isRepeated) {
        places.computeIfAbsent(keys[i], key -> new ArrayList<>(2)).add(i);
      }
    }
    return places.values();
  }
}
