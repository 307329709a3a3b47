package io.shenbao.check;

import dev.cel.runtime.CelEvaluationException;
import io.shenbao.assessment.Verdict;
import io.shenbao.check.expression.Bindings;
import io.shenbao.check.expression.Condition;
import org.jspecify.annotations.Nullable;

/**
 * What a rule asks in one edition of the catalogue.
 *
 * @param decidable whether it can be answered; null: always
 * @param assertion null: only a person can answer
 */
record Question(
    CompiledRule rule,
    Condition when,
    @Nullable Condition decidable,
    @Nullable Condition assertion) {

  static Question of(CompiledRule rule, String edition) {
    return new Question(
        rule,
        rule.when().in(edition),
        rule.decidable() == null ? null : rule.decidable().in(edition),
        rule.assertion() == null ? null : rule.assertion().in(edition));
  }

  Verdict verdict(Bindings bindings) throws CelEvaluationException {
    if (!when.holds(bindings)) {
      return Verdict.NOT_APPLICABLE;
    }
    if (assertion == null || (decidable != null && !decidable.holds(bindings))) {
      return Verdict.MANUAL;
    }
    return assertion.holds(bindings) ? Verdict.PASSED : Verdict.FAILED;
  }
}
