package io.shenbao.desk.shelf;

import io.shenbao.batch.store.OverviewRow;
import io.shenbao.file.Sha256;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All applications of a run in a line each, found by an identifier that says nothing of a path.
 *
 * @param byKey in the run's order
 * @param late why these may be of an earlier run; empty when they are not
 * @param totals what all of them come to
 */
public record Applications(Map<String, OverviewRow> byKey, String late, Totals totals) {

  static final Applications NONE = of(List.of());

  /** So many digits of a hash: of ten thousand no two are the same. */
  private static final int DIGITS = 16;

  static Applications of(List<OverviewRow> rows) {
    Map<String, OverviewRow> byKey = new LinkedHashMap<>();
    rows.forEach(row -> byKey.put(key(row.path()), row));
    return new Applications(Collections.unmodifiableMap(byKey), "", Totals.of(rows));
  }

  Applications asOfBefore(String why) {
    return new Applications(byKey, why, totals);
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
  public static String county(String path) {
    int end = path.indexOf('/');
    return end < 0 ? "" : path.substring(0, end);
  }
}
