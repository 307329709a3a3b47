package io.shenbao.check;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.Map;

/**
 * A compiled expression.
 *
 * @param programs by edition of the catalogue
 */
record Expression(
    String text, CelAbstractSyntaxTree ast, Map<String, CelRuntime.Program> programs) {

  /** Evaluates against the names of a {@link Frame}. */
  Object evaluate(Frame frame) throws CelEvaluationException {
    CelRuntime.Program program = programs.get(frame.edition());
    if (program == null) {
      throw new IllegalStateException("no such edition: " + frame.edition());
    }
    return program.eval(frame.names());
  }

  /** Whether it reads a name, such as {@code app}. */
  boolean uses(String name) {
    return CelNavigableAst.fromAst(ast)
        .getRoot()
        .allNodes()
        .anyMatch(
            node ->
                node.getKind() == CelExpr.ExprKind.Kind.IDENT
                    && node.expr().ident().name().equals(name));
  }

  /** Whether a condition holds; one that gives no boolean does not. */
  boolean holds(Frame frame) throws CelEvaluationException {
    return Boolean.TRUE.equals(evaluate(frame));
  }
}
