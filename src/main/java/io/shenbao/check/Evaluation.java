package io.shenbao.check;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import org.jspecify.annotations.Nullable;

/**
 * How CEL evaluates an expression: its plan is made when it is wanted. Safe for use by several
 * threads.
 */
@SuppressWarnings("Immutable") // a checked expression never changes
final class Evaluation implements Condition {

  private final CelAbstractSyntaxTree ast;
  private final CelRuntime runtime;
  private volatile CelRuntime.@Nullable Program plan;

  Evaluation(CelAbstractSyntaxTree ast, CelRuntime runtime) {
    this.ast = ast;
    this.runtime = runtime;
  }

  Object of(Frame frame) throws CelEvaluationException {
    CelRuntime.Program program = plan;
    if (program == null) {
      program = runtime.createProgram(ast);
      plan = program;
    }
    return program.eval(frame);
  }

  /** Whether a condition holds; one that gives no boolean does not. */
  @Override
  public boolean holds(Frame frame) throws CelEvaluationException {
    return Boolean.TRUE.equals(of(frame));
  }
}
