package io.shenbao.check.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import org.jspecify.annotations.Nullable;

/**
 * How an expression is evaluated by CEL, whose plan is only made when it is wanted. Safe for use by
 * several threads.
 */
@SuppressWarnings("Immutable") // a checked expression never changes
final class CompiledCondition implements Condition {

  private final CelAbstractSyntaxTree ast;
  private final CelRuntime runtime;
  private final @Nullable TextTest quick;
  private volatile CelRuntime.@Nullable Program plan;

  CompiledCondition(CelAbstractSyntaxTree ast, Evaluator evaluator) {
    this.ast = ast;
    this.runtime = evaluator.runtime();
    this.quick = TextTest.of(ast.getExpr(), evaluator.functions());
  }

  /** What makes expressions run, for one edition of the catalogue. */
  record Evaluator(CelRuntime runtime, Functions functions) {}

  Object of(Bindings bindings) throws CelEvaluationException {
    CelRuntime.Program program = plan;
    if (program == null) {
      program = runtime.createProgram(ast);
      plan = program;
    }
    return program.eval(bindings);
  }

  /** Whether a condition holds; one that gives no boolean does not. */
  @Override
  public boolean holds(Bindings bindings) throws CelEvaluationException {
    @Nullable Boolean known = quick == null ? null : quick.holds(bindings);
    return known == null ? Boolean.TRUE.equals(of(bindings)) : known;
  }
}
