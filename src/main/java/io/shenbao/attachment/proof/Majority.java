package io.shenbao.attachment.proof;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a file speaks of most: a report on one year also mentions the one before. */
final class Majority {

  private Majority() {}

  /**
   * The first sighting of what is found most often.
   *
   * @param several whether the file may speak of several: then any that agrees will do
   */
  static Optional<Sighting> of(List<Sighting> sightings, boolean several) {
    Map<String, Long> counts = new LinkedHashMap<>();
    sightings.forEach(one -> counts.merge(one.found(), 1L, Long::sum));
    long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
    return sightings.stream()
        .filter(one -> several ? one.agrees() : counts.getOrDefault(one.found(), 0L) == most)
        .findFirst()
        .or(() -> sightings.stream().findFirst());
  }
}
