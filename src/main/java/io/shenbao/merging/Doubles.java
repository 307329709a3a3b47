package io.shenbao.merging;

import io.shenbao.assessment.SummaryEntry;
import io.shenbao.text.Likeness;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows that were seen so far. One is a double of an earlier one that has the same identity or
 * name, and the same factory or a factory told in other words; the same enterprise with quite
 * another factory is told of, and stays.
 */
final class Doubles {

  /** So many rows of one enterprise are compared. */
  private static final int MOST = 50;

  /**
   * What there was before.
   *
   * @param same the row that this one repeats; null when there is none
   * @param other a row of the same enterprise with another factory; null when there is none
   */
  record Before(@Nullable CountyRow same, @Nullable CountyRow other) {}

  private final Map<String, List<CountyRow>> seen = new HashMap<>();

  /** What there was before a row, which is then seen. */
  Before add(CountyRow row) {
    Set<CountyRow> earlier = new LinkedHashSet<>();
    for (String key : keys(row.entry())) {
      earlier.addAll(seen.getOrDefault(key, List.of()));
    }
    Optional<CountyRow> same =
        earlier.stream().filter(one -> isSame(one.entry(), row.entry())).findFirst();
    Optional<CountyRow> other = earlier.stream().findFirst();
    for (String key : keys(row.entry())) {
      List<CountyRow> rows = seen.computeIfAbsent(key, k -> new ArrayList<>());
      if (rows.size() < MOST) {
        rows.add(row);
      }
    }
    return new Before(same.orElse(null), same.isPresent() ? null : other.orElse(null));
  }

  private static List<String> keys(SummaryEntry entry) {
    List<String> keys = new ArrayList<>();
    keys.add("name " + Likeness.key(entry.name()));
    if (!entry.identity().isEmpty()) {
      keys.add("identity " + Likeness.key(entry.identity()));
    }
    return keys;
  }

  private static boolean isSame(SummaryEntry one, SummaryEntry two) {
    String first = Likeness.letters(one.factory());
    String second = Likeness.letters(two.factory());
    return first.isEmpty() || second.isEmpty() || first.contains(second) || second.contains(first);
  }
}
