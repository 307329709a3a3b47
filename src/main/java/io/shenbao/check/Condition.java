package io.shenbao.check;

import dev.cel.runtime.CelEvaluationException;

/** What holds in a frame, or not. */
@FunctionalInterface
interface Condition {
  boolean holds(Frame frame) throws CelEvaluationException;
}
