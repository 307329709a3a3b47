package io.shenbao.check.expression;

import dev.cel.runtime.CelEvaluationException;

/** What holds in a bindings, or not. */
@FunctionalInterface
public interface Condition {
  boolean holds(Bindings bindings) throws CelEvaluationException;
}
