package io.shenbao.desk.shelf;

import io.shenbao.batch.store.OverviewRow;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What all applications of a run come to, counted once.
 *
 * @param counties how many applications each has
 * @param outcomes how many came to what, by the word that reports have for it
 * @param rules which checks failed with how many applications, the most frequent first
 * @param open how many still have something to be looked at by hand
 * @param lastChange when the last run started that told anything else to be mended; empty when none
 *     is known
 */
public record Totals(
    Map<String, Integer> counties,
    Map<String, Integer> outcomes,
    Map<String, Integer> rules,
    long open,
    String lastChange) {

  static Totals of(List<OverviewRow> rows) {
    Map<String, Integer> counties = new TreeMap<>();
    Map<String, Integer> outcomes = new TreeMap<>();
    Map<String, Integer> rules = new TreeMap<>();
    long open = 0;
    String lastChange = "";
    for (OverviewRow row : rows) {
      String county = Applications.county(row.path());
      if (!county.isEmpty()) {
        counties.merge(county, 1, Integer::sum);
      }
      outcomes.merge(row.outcome(), 1, Integer::sum);
      row.rules().forEach(rule -> rules.merge(rule, 1, Integer::sum));
      open += row.manual() > 0 ? 1 : 0;
      lastChange = row.changedAt().compareTo(lastChange) > 0 ? row.changedAt() : lastChange;
    }
    return new Totals(
        Collections.unmodifiableMap(counties),
        Collections.unmodifiableMap(outcomes),
        Collections.unmodifiableMap(mostFirst(rules)),
        open,
        lastChange);
  }

  private static Map<String, Integer> mostFirst(Map<String, Integer> counts) {
    Map<String, Integer> sorted = new LinkedHashMap<>();
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }
}
