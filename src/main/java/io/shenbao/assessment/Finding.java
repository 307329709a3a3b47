package io.shenbao.assessment;

import io.shenbao.application.Origin;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/**
 * A check that failed, could not be made, or is left to a person.
 *
 * @param rule the check's id, stable across runs
 * @param verdict failed, manual or unchecked
 * @param severity of a failed check; of an unchecked one what its failure would be; null for manual
 * @param clause where the notice says so; empty when nothing in it does
 * @param pointer the value concerned, {@code /attachments/…} for an attachment
 * @param location where to look: a cell, a line, a file
 * @param message what is wrong with the actual value
 * @param fix how to mend it; empty when there is nothing to mend
 */
public record Finding(
    String rule,
    Verdict verdict,
    @Nullable Severity severity,
    String clause,
    JsonPointer pointer,
    Origin location,
    String message,
    String fix) {

  public boolean isError() {
    return verdict == Verdict.FAILED && severity == Severity.ERROR;
  }
}
