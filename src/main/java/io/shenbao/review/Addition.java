package io.shenbao.review;

import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Judgement;
import org.jspecify.annotations.Nullable;

/**
 * What only the applications together show of one of them.
 *
 * @param fault why it could not be compared
 * @param repeats says of which other it is a repetition; null when of none
 * @param found by comparing it with the others, as the bureau has decided on it
 */
public record Addition(Judgement fault, @Nullable Finding repeats, Judgement found) {

  /** Nobody was compared with anybody. */
  static Addition fault(Judgement fault) {
    return new Addition(fault, null, Judgement.EMPTY);
  }

  /** The result of that application with it. */
  public Assessment to(Assessment one) {
    Assessment open = fault.findings().isEmpty() ? one : one.leavingOpen(fault);
    return (repeats == null ? open : open.asDuplicate(repeats)).plus(found);
  }
}
