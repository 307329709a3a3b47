package io.shenbao.desk.shelf;

import io.shenbao.batch.store.OverviewRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many applications of each county fail which check.
 *
 * @param counties how many applications each has; {@link RowSearch#NO_COUNTY} for those in none,
 *     which stands last. None at all where no application lies in one
 * @param rules by how many fail them, the most first
 * @param cells how many fail a check in a county, by both
 */
public record FailureMap(
    Map<String, Integer> counties, Map<String, Integer> rules, Map<Cell, Integer> cells) {

  /** A check in a county. */
  public record Cell(String rule, String county) {}

  /** Counts all of them. */
  static FailureMap of(List<OverviewRow> rows, Totals totals) {
    Map<String, Integer> counties = new TreeMap<>(FailureMap::compare);
    Map<Cell, Integer> cells = new LinkedHashMap<>();
    for (OverviewRow row : rows) {
      String own = Applications.county(row.path());
      String county = own.isEmpty() ? RowSearch.NO_COUNTY : own;
      counties.merge(county, 1, Integer::sum);
      row.rules().forEach(rule -> cells.merge(new Cell(rule, county), 1, Integer::sum));
    }
    if (counties.keySet().stream().allMatch(RowSearch.NO_COUNTY::equals)) {
      counties.clear();
    }
    return new FailureMap(counties, totals.rules(), cells);
  }

  private static int compare(String one, String other) {
    boolean isNone = one.equals(RowSearch.NO_COUNTY);
    return isNone == other.equals(RowSearch.NO_COUNTY) ? one.compareTo(other) : isNone ? 1 : -1;
  }

  /** How many fail a check in a county. */
  public int count(String rule, String county) {
    return cells.getOrDefault(new Cell(rule, county), 0);
  }
}
