package io.shenbao.history;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What changed since the last completed run.
 *
 * @param last when that one was started, ISO-8601
 * @param changes by path, of the applications with findings that are new or mended
 * @param open how many findings were there and still are
 * @param gone applications that were there and are no more
 * @param goneFindings what was left to be mended in them
 */
public record Since(
    String last, Map<String, Change> changes, int open, List<String> gone, int goneFindings) {

  public Since {
    changes = Collections.unmodifiableMap(new TreeMap<>(changes));
    gone = List.copyOf(gone);
  }

  /** How many findings were not there. */
  public int fresh() {
    return changes.values().stream().mapToInt(one -> one.fresh().size()).sum();
  }

  /** How many are no more, though their application is. */
  public int fixed() {
    return changes.values().stream().mapToInt(one -> one.fixed().size()).sum();
  }
}
