package io.shenbao.programme;

import java.util.Optional;

/** What one application's evidence was found to say, for those rules that ask. */
@FunctionalInterface
public interface EvidenceReading {

  /** No evidence was looked at. */
  EvidenceReading NONE = (requirement, variant) -> Optional.empty();

  /**
   * What came of one thing that evidence is asked for.
   *
   * @param variant the fixed variant, the row's key or the item's number from 1; empty when the
   *     requirement asks for one thing only
   * @return empty when it is not due, or nobody knows
   */
  Optional<ItemReading> of(Requirement requirement, String variant);
}
