package io.shenbao.programme.reading;

import io.shenbao.programme.Requirement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Checks the requirements that do instead of others: known, not due themselves, and no circle. */
final class AlternativeChecks {

  /** Where a mistake is told. */
  @FunctionalInterface
  interface Mistakes {
    void add(String pointer, String key, Object... facts);
  }

  private final Map<String, Requirement> requirements;
  private final Mistakes mistakes;

  AlternativeChecks(Map<String, Requirement> requirements, Mistakes mistakes) {
    this.requirements = requirements;
    this.mistakes = mistakes;
  }

  void check() {
    requirements.values().forEach(this::check);
  }

  private void check(Requirement requirement) {
    String place = "/" + requirement.id() + "/anyOf";
    for (String id : requirement.anyOf()) {
      Requirement other = requirements.get(id);
      if (other == null) {
        mistakes.add(place, "pack.attachment.unknown", id);
      } else if (leadsTo(other, requirement.id())) {
        mistakes.add(place, "pack.attachment.circle", id, requirement.id());
      } else if (other.required()) {
        mistakes.add(place, "pack.attachment.any-required", id);
      }
    }
  }

  private boolean leadsTo(Requirement from, String id) {
    Set<String> seen = new LinkedHashSet<>();
    Deque<String> next = new ArrayDeque<>(Set.of(from.id()));
    while (!next.isEmpty()) {
      String at = next.pop();
      if (at.equals(id)) {
        return true;
      }
      Requirement one = requirements.get(at);
      if (seen.add(at) && one != null) {
        one.anyOf().forEach(next::push);
      }
    }
    return false;
  }
}
