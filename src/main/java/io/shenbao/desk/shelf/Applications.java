package io.shenbao.desk.shelf;

import io.shenbao.batch.store.OverviewRow;
import io.shenbao.file.Sha256;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All applications of a run in a line each, found by an identifier that says nothing of a path.
 *
 * @param byKey in the run's order
 * @param late why these may be of an earlier run; empty when they are not
 */
public record Applications(Map<String, OverviewRow> byKey, String late) {

  static final Applications NONE = new Applications(Map.of(), "");

  /** So many digits of a hash: of ten thousand no two are the same. */
  private static final int DIGITS = 16;

  static Applications of(List<OverviewRow> rows) {
    Map<String, OverviewRow> byKey = new LinkedHashMap<>();
    rows.forEach(row -> byKey.put(key(row.path()), row));
    return new Applications(Collections.unmodifiableMap(byKey), "");
  }

  Applications asOfBefore(String why) {
    return new Applications(byKey, why);
  }

  /** The identifier of an application in addresses. */
  public static String key(String path) {
    return Sha256.of(path).substring(0, DIGITS);
  }

  public Optional<OverviewRow> get(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  public List<OverviewRow> rows() {
    return List.copyOf(byKey.values());
  }

  public boolean isEmpty() {
    return byKey.isEmpty();
  }

  /** The folder that an application lies in beside others, a county's say; empty when in none. */
  public static String county(OverviewRow row) {
    int end = row.path().indexOf('/');
    return end < 0 ? "" : row.path().substring(0, end);
  }

  /** The counties there are, and how many applications each has. */
  public Map<String, Integer> counties() {
    Map<String, Integer> counties = new TreeMap<>();
    for (OverviewRow row : byKey.values()) {
      if (!county(row).isEmpty()) {
        counties.merge(county(row), 1, Integer::sum);
      }
    }
    return counties;
  }

  /** How many applications came to what, by the word that reports have for it. */
  public Map<String, Integer> outcomes() {
    Map<String, Integer> outcomes = new TreeMap<>();
    byKey.values().forEach(row -> outcomes.merge(row.outcome(), 1, Integer::sum));
    return outcomes;
  }

  /** Which checks failed with how many applications, the most frequent first. */
  public Map<String, Integer> rules() {
    Map<String, Integer> counts = new TreeMap<>();
    byKey.values().forEach(row -> row.rules().forEach(rule -> counts.merge(rule, 1, Integer::sum)));
    Map<String, Integer> sorted = new LinkedHashMap<>();
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }

  /** How many still have something to be looked at by hand. */
  public long open() {
    return byKey.values().stream().filter(row -> row.manual() > 0).count();
  }
}
