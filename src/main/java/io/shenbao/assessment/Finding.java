package io.shenbao.assessment;

import io.shenbao.application.Origin;
import io.shenbao.wording.Sentence;
import java.util.function.UnaryOperator;
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
 * @param origin where to look: a cell, a line, a file
 * @param message what is wrong with the actual value; put into words when it is shown
 * @param fix how to mend it; {@link Sentence#NONE} when there is nothing to mend
 * @param decision what the bureau has decided on it; null when nothing
 * @param counterpart the other place, where two are compared; null when there is none
 */
public record Finding(
    String rule,
    Verdict verdict,
    @Nullable Severity severity,
    String clause,
    JsonPointer pointer,
    Origin origin,
    Sentence message,
    Sentence fix,
    @Nullable Decision decision,
    @Nullable Counterpart counterpart) {

  /** The check of what can't be opened or written, by a fault that is not the applicant's. */
  public static final String FILE_ACCESS = "file-access";

  /** The check that an application has one source. */
  public static final String TWO_SOURCES = "two-sources";

  /** A check that failed. */
  public static FindingDraft failed(String rule, Severity severity) {
    return new FindingDraft(rule, Verdict.FAILED, severity);
  }

  /**
   * A check that could not be made.
   *
   * @param severity what its failure would be
   */
  public static FindingDraft unchecked(String rule, Severity severity) {
    return new FindingDraft(rule, Verdict.UNCHECKED, severity);
  }

  /** A check that is left to a person. */
  public static FindingDraft manual(String rule) {
    return new FindingDraft(rule, Verdict.MANUAL, null);
  }

  /** A failed check of severity error that has not been waived. */
  public boolean isError() {
    return verdict == Verdict.FAILED && severity == Severity.ERROR && !isWaived();
  }

  /** Something required that could not be checked, and that no person has looked at instead. */
  public boolean leavesOpen() {
    return verdict == Verdict.UNCHECKED && severity == Severity.ERROR;
  }

  /** How many it stands for: more than one where the others of its kind are not told. */
  public int number() {
    return standsForMore() ? Integer.parseInt(message.facts().get(0).toString()) : 1;
  }

  /** Whether it stands for others of its kind that are not told. */
  public boolean standsForMore() {
    return message.key().equals(Findings.MORE);
  }

  /** The same with what the bureau has decided. */
  Finding decided(@Nullable Decision newDecision) {
    return new Finding(
        rule, verdict, severity, clause, pointer, origin, message, fix, newDecision, counterpart);
  }

  /** The same, in whose sentences texts are told otherwise. */
  public Finding told(UnaryOperator<String> how) {
    return new Finding(
        rule,
        verdict,
        severity,
        clause,
        pointer,
        origin,
        message.told(how),
        fix.told(how),
        decision,
        counterpart);
  }

  public boolean isWaived() {
    return decision instanceof Decision.Waiver;
  }

  /** The same, which has a clause even where its check knew of none. */
  public Finding withClause(String where) {
    return clause.isEmpty() && !where.isEmpty()
        ? new Finding(
            rule, verdict, severity, where, pointer, origin, message, fix, decision, counterpart)
        : this;
  }

  /** The same, waived: it stays a failed check that no longer counts. */
  public Finding waived(Decision.Waiver waiver) {
    return decided(waiver);
  }

  /** The same after a person has checked it and found all well. */
  public Finding passedBy(Decision.Answer answer) {
    return new Finding(
        rule,
        Verdict.PASSED,
        null,
        clause,
        pointer,
        origin,
        message,
        Sentence.NONE,
        answer,
        counterpart);
  }

  /** The same after a person has checked it and found it wanting: an error. */
  public Finding failedBy(Decision.Answer answer, Sentence newMessage, Sentence newFix) {
    return new Finding(
        rule,
        Verdict.FAILED,
        Severity.ERROR,
        clause,
        pointer,
        origin,
        newMessage,
        newFix,
        answer,
        counterpart);
  }
}
