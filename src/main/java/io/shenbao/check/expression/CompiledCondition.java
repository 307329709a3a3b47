package io.shenbao.check.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import io.shenbao.cel.Direct;
import org.jspecify.annotations.Nullable;

/**
 * How an expression is evaluated: directly where that gives an answer, else by CEL, whose plan is
 * only made when it is wanted. Safe for use by several threads.
 */
@SuppressWarnings("Immutable") // a checked expression never changes
final class CompiledCondition implements Condition {

  private final CelAbstractSyntaxTree ast;
  private final CelRuntime runtime;
  private final @Nullable Direct direct;
  private volatile CelRuntime.@Nullable Program plan;

  /**
   * @param direct null where it never gives an answer
   */
  CompiledCondition(CelAbstractSyntaxTree ast, CelRuntime runtime, @Nullable Direct direct) {
    this.ast = ast;
    this.runtime = runtime;
    this.direct = direct;
  }

  Object of(Bindings bindings) throws CelEvaluationException {
    Object answer = direct(bindings);
    return answer == Direct.UNSURE ? full(bindings) : answer;
  }

  /** Whether a condition holds; one that gives no boolean does not. */
  @Override
  public boolean holds(Bindings bindings) throws CelEvaluationException {
    return Boolean.TRUE.equals(of(bindings));
  }

  /** The answer without CEL, or {@link Direct#UNSURE}. */
  Object direct(Bindings bindings) {
    return direct == null ? Direct.UNSURE : direct.evaluate(bindings);
  }

  /** CEL's answer. */
  Object full(Bindings bindings) throws CelEvaluationException {
    CelRuntime.Program program = plan;
    if (program == null) {
      program = runtime.createProgram(ast);
      plan = program;
    }
    return program.eval(bindings);
  }
}
