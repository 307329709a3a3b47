package io.shenbao.check.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import dev.cel.common.values.NullValue;
import dev.cel.runtime.CelEvaluationException;
import java.util.Map;
import java.util.Set;

/**
 * A compiled expression.
 *
 * @param evaluations by edition of the catalogue
 */
public record Expression(
    String text, CelAbstractSyntaxTree ast, Map<String, CompiledCondition> evaluations) {

  /** How it is evaluated in an edition of the catalogue. */
  public CompiledCondition in(String edition) {
    CompiledCondition evaluation = evaluations.get(edition);
    if (evaluation == null) {
      throw new IllegalStateException("no such edition: " + edition);
    }
    return evaluation;
  }

  /** Evaluates against the names of a {@link Bindings}. */
  public Object evaluate(Bindings bindings) throws CelEvaluationException {
    return in(bindings.edition()).of(bindings);
  }

  /** The value; null's own where it can't be worked out. */
  public Object orAbsent(Bindings bindings) {
    try {
      return evaluate(bindings);
    } catch (CelEvaluationException e) {
      return NullValue.NULL_VALUE;
    }
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

  /** Whether it reads a value of a name, such as {@code facts.deadline}. */
  public boolean reads(String name, String value) {
    return CelNavigableAst.fromAst(ast)
        .getRoot()
        .allNodes()
        .map(CelNavigableExpr::expr)
        .filter(node -> node.exprKind().getKind() == CelExpr.ExprKind.Kind.SELECT)
        .filter(node -> node.select().field().equals(value))
        .map(node -> node.select().operand())
        .anyMatch(
            of ->
                of.exprKind().getKind() == CelExpr.ExprKind.Kind.IDENT
                    && of.ident().name().equals(name));
  }

  /** Whether it asks what evidence says. */
  public boolean asksEvidence() {
    return text.contains(EvidenceTypes.NAME) && EvidenceTypes.isAsked(ast);
  }

  /** Whether it reads nothing but some values of one name. */
  public boolean readsOnly(String name, Set<String> values) {
    return CelNavigableAst.fromAst(ast)
        .getRoot()
        .allNodes()
        .filter(node -> node.getKind() == CelExpr.ExprKind.Kind.IDENT)
        .allMatch(
            node ->
                node.expr().ident().name().equals(name)
                    && node.parent().stream()
                        .map(CelNavigableExpr::expr)
                        .filter(outer -> outer.exprKind().getKind() == CelExpr.ExprKind.Kind.SELECT)
                        .anyMatch(outer -> values.contains(outer.select().field())));
  }

  /** Whether a condition holds; one that gives no boolean does not. */
  public boolean holds(Bindings bindings) throws CelEvaluationException {
    return in(bindings.edition()).holds(bindings);
  }
}
