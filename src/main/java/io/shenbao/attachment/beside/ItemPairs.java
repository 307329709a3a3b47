package io.shenbao.attachment.beside;

import io.shenbao.deadline.Deadline;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which items of two lists are the same.
 *
 * @param both indices in the one list to those in the other
 * @param onlyHere indices of those that the other lacks
 * @param onlyThere indices of those that this one lacks
 */
record ItemPairs(Map<Integer, Integer> both, List<Integer> onlyHere, List<Integer> onlyThere) {

  /** Whether an item of the one list and one of the other are the same. */
  @FunctionalInterface
  interface Like {
    boolean are(int here, int there);
  }

  /**
   * Pairs two lists, in whatever order they are; those that are like none make pairs in their
   * order.
   */
  static ItemPairs of(int here, int there, Like like) {
    Map<Integer, Integer> both = new LinkedHashMap<>();
    Set<Integer> free = new LinkedHashSet<>();
    for (int k = 0; k < there; k++) {
      free.add(k);
    }
    for (int i = 0; i < here; i++) {
      if (i < there && like.are(i, i)) {
        both.put(i, i);
        free.remove(i);
      }
    }
    List<Integer> rest = new ArrayList<>();
    for (int i = 0; i < here; i++) {
      if (!both.containsKey(i)) {
        Integer found = found(i, free, like);
        if (found == null) {
          rest.add(i);
        } else {
          both.put(i, found);
          free.remove(found);
        }
      }
    }
    List<Integer> open = new ArrayList<>(free);
    int more = Math.min(rest.size(), open.size());
    for (int i = 0; i < more; i++) {
      both.put(rest.get(i), open.get(i));
    }
    return new ItemPairs(both, rest.subList(more, rest.size()), open.subList(more, open.size()));
  }

  private static @Nullable Integer found(int here, Set<Integer> free, Like like) {
    for (int k : free) {
      Deadline.poll();
      if (like.are(here, k)) {
        return k;
      }
    }
    return null;
  }
}
