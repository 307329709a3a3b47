package io.shenbao.check;

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
final class Evaluation implements Condition {

  private final CelAbstractSyntaxTree ast;
  private final CelRuntime runtime;
  private final @Nullable Direct direct;
  private volatile CelRuntime.@Nullable Program plan;

  /**
   * @param direct null where it never gives an answer
   */
  Evaluation(CelAbstractSyntaxTree ast, CelRuntime runtime, @Nullable Direct direct) {
    this.ast = ast;
    this.runtime = runtime;
    this.direct = direct;
  }

  Object of(Frame frame) throws CelEvaluationException {
    Object answer = direct(frame);
    return answer == Direct.UNSURE ? full(frame) : answer;
  }

  /** Whether a condition holds; one that gives no boolean does not. */
  @Override
  public boolean holds(Frame frame) throws CelEvaluationException {
    return Boolean.TRUE.equals(of(frame));
  }

  /** The answer without CEL, or {@link Direct#UNSURE}. */
  Object direct(Frame frame) {
    return direct == null ? Direct.UNSURE : direct.evaluate(frame);
  }

  /** CEL's answer. */
  Object full(Frame frame) throws CelEvaluationException {
    CelRuntime.Program program = plan;
    if (program == null) {
      program = runtime.createProgram(ast);
      plan = program;
    }
    return program.eval(frame);
  }
}
