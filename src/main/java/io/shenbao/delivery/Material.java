package io.shenbao.delivery;

import io.shenbao.assessment.Evidence;
import io.shenbao.programme.Requirement;
import java.nio.file.Path;

/**
 * A file that is handed in.
 *
 * @param number of its requirement, from 1
 * @param entry its name in the archive
 * @param file where it lies
 */
record Material(int number, Requirement requirement, String entry, Path file, Evidence evidence) {

  /** Whether it goes to the bureau apart from the rest. */
  boolean isApart() {
    return requirement.stage() == Requirement.Occasion.DELIVERED;
  }
}
