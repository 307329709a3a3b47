package io.shenbao.history;

import io.shenbao.wording.Sentence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What became of an applicant's findings since the last completed run.
 *
 * @param fresh places, among the findings of its application, of those that were not there
 * @param open how many were there and still are
 * @param fixed what those said that are no more
 */
public record Change(List<Integer> fresh, int open, List<Sentence> fixed) {

  public Change {
    fresh = List.copyOf(fresh);
    fixed = List.copyOf(fixed);
  }

  /** From what was told in the last run to what is told now. */
  public static Change between(List<ToldFinding> before, List<ToldFinding> now) {
    Map<String, Sentence> left = new LinkedHashMap<>();
    before.forEach(one -> left.put(one.name(), one.message()));
    List<Integer> fresh =
        now.stream()
            .filter(one -> left.remove(one.name()) == null)
            .map(ToldFinding::place)
            .toList();
    return new Change(fresh, now.size() - fresh.size(), List.copyOf(left.values()));
  }

  /** Whether all is as it was. */
  public boolean isNone() {
    return fresh.isEmpty() && fixed.isEmpty();
  }
}
