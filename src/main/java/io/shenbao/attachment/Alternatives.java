package io.shenbao.attachment;

import io.shenbao.programme.Requirement;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Which requirements do instead of one that is missing, and whether a file was handed in for any.
 */
final class Alternatives {

  private final Map<String, Requirement> requirements;
  private final Matching matching;

  Alternatives(Map<String, Requirement> requirements, Matching matching) {
    this.requirements = requirements;
    this.matching = matching;
  }

  /** Whether a file was handed in for another that does as well. */
  boolean isServed(Requirement requirement) {
    return others(requirement).stream()
        .anyMatch(other -> matching.requirements().containsValue(other) || isServed(other));
  }

  /** The others as the pack names them. */
  List<String> labels(Requirement requirement) {
    return others(requirement).stream().map(Requirement::label).toList();
  }

  private List<Requirement> others(Requirement requirement) {
    return requirement.anyOf().stream().map(requirements::get).filter(Objects::nonNull).toList();
  }
}
