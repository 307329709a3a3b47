package io.shenbao.check.expression;

import com.google.common.collect.ImmutableList;
import dev.cel.checker.CelStandardDeclarations;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelStandardFunctions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;

/**
 * Arithmetic as a clerk means it: whole numbers and others mix, and dividing one whole number by
 * another cuts nothing off. Where a whole number takes part, dividing by zero fails.
 */
@SuppressWarnings("Immutable") // an operator has no state
final class Arithmetic {

  /** CEL's division of whole numbers, which ours replaces. */
  private static final String CUTTING = "DIVIDE_INT64";

  private static final List<Operator> OPERATORS =
      List.of(
          new Operator("_+_", "add", (a, b) -> a + b),
          new Operator("_-_", "subtract", (a, b) -> a - b),
          new Operator("_*_", "multiply", (a, b) -> a * b),
          new Operator("_/_", "divide", Arithmetic::divided));

  private record Operator(String symbol, String name, DoubleBinaryOperator of) {

    String overload(CelType left, CelType right) {
      return name + "_" + left.name() + "_" + right.name();
    }

    boolean divides() {
      return name.equals("divide");
    }
  }

  private Arithmetic() {}

  /** What CEL declares of itself. */
  static CelStandardDeclarations standardDeclarations() {
    return CelStandardDeclarations.newBuilder()
        .filterFunctions((function, overload) -> !overload.toString().equals(CUTTING))
        .build();
  }

  /** What CEL does of itself, besides what we do. */
  static CelStandardFunctions standardFunctions() {
    return CelStandardFunctions.newBuilder()
        .filterFunctions(
            (function, overload) ->
                !overload.toString().equals(CUTTING)
                    && !Patterns.REPLACED.contains(overload.toString()))
        .build();
  }

  static ImmutableList<CelFunctionDecl> declarations() {
    return OPERATORS.stream()
        .map(one -> CelFunctionDecl.newFunctionDeclaration(one.symbol(), overloads(one)))
        .collect(ImmutableList.toImmutableList());
  }

  private static List<CelOverloadDecl> overloads(Operator operator) {
    List<CelOverloadDecl> overloads = new ArrayList<>();
    overloads.add(overload(operator, SimpleType.INT, SimpleType.DOUBLE));
    overloads.add(overload(operator, SimpleType.DOUBLE, SimpleType.INT));
    if (operator.divides()) {
      overloads.add(overload(operator, SimpleType.INT, SimpleType.INT));
    }
    return overloads;
  }

  private static CelOverloadDecl overload(Operator operator, CelType left, CelType right) {
    return CelOverloadDecl.newGlobalOverload(
        operator.overload(left, right), SimpleType.DOUBLE, left, right);
  }

  static ImmutableList<CelFunctionBinding> bindings() {
    return OPERATORS.stream()
        .flatMap(one -> CelFunctionBinding.fromOverloads(one.symbol(), bindings(one)).stream())
        .collect(ImmutableList.toImmutableList());
  }

  private static List<CelFunctionBinding> bindings(Operator operator) {
    DoubleBinaryOperator of = operator.of();
    List<CelFunctionBinding> bindings = new ArrayList<>();
    bindings.add(
        CelFunctionBinding.from(
            operator.overload(SimpleType.INT, SimpleType.DOUBLE),
            Long.class,
            Double.class,
            (left, right) -> of.applyAsDouble(left, right)));
    bindings.add(
        CelFunctionBinding.from(
            operator.overload(SimpleType.DOUBLE, SimpleType.INT),
            Double.class,
            Long.class,
            (left, right) -> of.applyAsDouble(left, right)));
    if (operator.divides()) {
      bindings.add(
          CelFunctionBinding.from(
              operator.overload(SimpleType.INT, SimpleType.INT),
              Long.class,
              Long.class,
              (left, right) -> of.applyAsDouble(left, right)));
    }
    return bindings;
  }

  private static double divided(double number, double by) {
    if (by == 0) {
      throw new ArithmeticException("division by zero");
    }
    return number / by;
  }
}
