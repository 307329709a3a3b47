package io.shenbao.assessment;

import io.shenbao.application.Origin;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/**
 * A check that failed, could not be made, or is left to a person.
 *
 * @param rule the check's id, stable across runs
 * @param verdict failed, manual or unchecked; passed where a person has checked it
 * @param severity of a failed check; of an unchecked one what its failure would be; null for manual
 * @param clause where the notice says so; empty when nothing in it does
 * @param pointer the value concerned, {@code /attachments/…} for an attachment
 * @param location where to look: a cell, a line, a file
 * @param message what is wrong with the actual value
 * @param fix how to mend it; empty when there is nothing to mend
 * @param decision what the bureau has decided on it; null when nothing
 * @param counterpart the other place, where two are compared; null when there is none
 */
public record Finding(
    String rule,
    Verdict verdict,
    @Nullable Severity severity,
    String clause,
    JsonPointer pointer,
    Origin location,
    String message,
    String fix,
    @Nullable Decision decision,
    @Nullable Counterpart counterpart) {

  /** A finding on one place, undecided. */
  public Finding(
      String rule,
      Verdict verdict,
      @Nullable Severity severity,
      String clause,
      JsonPointer pointer,
      Origin location,
      String message,
      String fix) {
    this(rule, verdict, severity, clause, pointer, location, message, fix, null, null);
  }

  /** A failed check of severity error that has not been waived. */
  public boolean isError() {
    return verdict == Verdict.FAILED && severity == Severity.ERROR && !isWaived();
  }

  public boolean isWaived() {
    return decision instanceof Decision.Waiver;
  }

  /** The same, waived: it stays a failed check that no longer counts. */
  public Finding waived(Decision.Waiver waiver) {
    return new Finding(
        rule, verdict, severity, clause, pointer, location, message, fix, waiver, counterpart);
  }

  /** The same after a person has checked it and found all well. */
  public Finding passed(Decision.Answer answer) {
    return new Finding(
        rule, Verdict.PASSED, null, clause, pointer, location, message, "", answer, counterpart);
  }

  /** The same after a person has checked it and found it wanting: an error. */
  public Finding failed(Decision.Answer answer, String newMessage, String newFix) {
    return new Finding(
        rule,
        Verdict.FAILED,
        Severity.ERROR,
        clause,
        pointer,
        location,
        newMessage,
        newFix,
        answer,
        counterpart);
  }
}
