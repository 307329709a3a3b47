package io.shenbao.check;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.values.NullValue;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compiles the plain part of checked expressions, each kind in its own method; null where the
 * answer would always be unsure.
 */
final class DirectCompiler {

  /** By name; each has one form. */
  private final Map<String, CelFunctionBinding> functions;

  DirectCompiler(List<CelFunctionBinding> functions) {
    this.functions =
        functions.stream().collect(Collectors.toMap(CelFunctionBinding::getOverloadId, one -> one));
  }

  @Nullable Direct compile(CelExpr expression) {
    return switch (expression.exprKind().getKind()) {
      case CONSTANT -> constant(expression.constant());
      case IDENT -> name(expression.ident().name());
      case SELECT -> select(expression.select());
      case CALL -> call(expression.call().function(), expression.call());
      default -> null;
    };
  }

  private static @Nullable Direct constant(CelConstant constant) {
    Object value =
        switch (constant.getKind()) {
          case NULL_VALUE -> NullValue.NULL_VALUE;
          case BOOLEAN_VALUE -> constant.booleanValue();
          case INT64_VALUE -> constant.int64Value();
          case DOUBLE_VALUE -> constant.doubleValue();
          case STRING_VALUE -> constant.stringValue();
          default -> Direct.UNSURE;
        };
    return value == Direct.UNSURE ? null : frame -> value;
  }

  private static Direct name(String name) {
    return frame -> {
      Struct named = frame.named(name);
      return named == null ? Direct.UNSURE : named;
    };
  }

  private @Nullable Direct select(CelExpr.CelSelect select) {
    Direct operand = select.testOnly() ? null : compile(select.operand());
    String field = select.field();
    return operand == null
        ? null
        : frame ->
            operand.evaluate(frame) instanceof Struct struct ? struct.get(field) : Direct.UNSURE;
  }

  private @Nullable Direct call(String function, CelExpr.CelCall call) {
    List<CelExpr> arguments = call.args();
    return switch (function) {
      case "_&&_" -> logic(arguments, false);
      case "_||_" -> logic(arguments, true);
      case "!_" -> not(arguments.get(0));
      case "_?_:_" -> choice(arguments);
      case "_==_" -> equality(arguments, true);
      case "_!=_" -> equality(arguments, false);
      case "_<_" -> order(arguments, sign -> sign < 0);
      case "_<=_" -> order(arguments, sign -> sign <= 0);
      case "_>_" -> order(arguments, sign -> sign > 0);
      case "_>=_" -> order(arguments, sign -> sign >= 0);
      default -> call.target().isPresent() ? null : function(functions.get(function), arguments);
    };
  }

  /** And, or: the left side decides when it has the deciding value, else the right side. */
  private @Nullable Direct logic(List<CelExpr> sides, boolean deciding) {
    Direct left = compile(sides.get(0));
    Direct right = orUnsure(compile(sides.get(1)));
    return left == null
        ? null
        : frame ->
            left.evaluate(frame) instanceof Boolean value
                ? value == deciding ? value : truth(right.evaluate(frame))
                : Direct.UNSURE;
  }

  private @Nullable Direct not(CelExpr operand) {
    Direct value = compile(operand);
    return value == null
        ? null
        : frame -> value.evaluate(frame) instanceof Boolean truth ? !truth : Direct.UNSURE;
  }

  private @Nullable Direct choice(List<CelExpr> parts) {
    Direct condition = compile(parts.get(0));
    Direct yes = orUnsure(compile(parts.get(1)));
    Direct no = orUnsure(compile(parts.get(2)));
    return condition == null
        ? null
        : frame ->
            condition.evaluate(frame) instanceof Boolean truth
                ? (truth ? yes : no).evaluate(frame)
                : Direct.UNSURE;
  }

  private @Nullable Direct equality(List<CelExpr> sides, boolean wanted) {
    return comparison(
        sides,
        (left, right) ->
            equal(left, right) instanceof Boolean truth ? truth == wanted : Direct.UNSURE);
  }

  private @Nullable Direct order(List<CelExpr> sides, IntPredicate wanted) {
    return comparison(
        sides,
        (left, right) ->
            sign(left, right) instanceof Integer number ? wanted.test(number) : Direct.UNSURE);
  }

  private @Nullable Direct comparison(List<CelExpr> sides, BinaryOperator<Object> answer) {
    Direct left = compile(sides.get(0));
    Direct right = compile(sides.get(1));
    return left == null || right == null
        ? null
        : frame -> answer.apply(left.evaluate(frame), right.evaluate(frame));
  }

  private @Nullable Direct function(@Nullable CelFunctionBinding binding, List<CelExpr> arguments) {
    List<Direct> operands = new ArrayList<>();
    for (CelExpr argument : arguments) {
      Direct operand = compile(argument);
      if (operand == null) {
        return null;
      }
      operands.add(operand);
    }
    return binding == null ? null : frame -> apply(binding, operands, frame);
  }

  private static Object apply(CelFunctionBinding binding, List<Direct> operands, Frame frame) {
    Object[] values = new Object[operands.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = operands.get(i).evaluate(frame);
      if (values[i] == Direct.UNSURE || !binding.getArgTypes().get(i).isInstance(values[i])) {
        return Direct.UNSURE;
      }
    }
    try {
      return binding.getDefinition().apply(values);
    } catch (CelEvaluationException e) {
      return Direct.UNSURE;
    }
  }

  private static Direct orUnsure(@Nullable Direct direct) {
    return direct == null ? frame -> Direct.UNSURE : direct;
  }

  private static Object truth(Object value) {
    return value instanceof Boolean ? value : Direct.UNSURE;
  }

  private static Object equal(Object left, Object right) {
    if (left == Direct.UNSURE || right == Direct.UNSURE) {
      return Direct.UNSURE;
    }
    if (left == NullValue.NULL_VALUE || right == NullValue.NULL_VALUE) {
      return left == right;
    }
    if (left instanceof String || left instanceof Boolean || left instanceof Long) {
      return left.getClass() == right.getClass() ? left.equals(right) : Direct.UNSURE;
    }
    return left instanceof Double one && right instanceof Double other
        ? one.doubleValue() == other.doubleValue()
        : Direct.UNSURE;
  }

  private static Object sign(Object left, Object right) {
    if (left instanceof String one && right instanceof String other) {
      return one.compareTo(other);
    }
    if (left instanceof Long one && right instanceof Long other) {
      return one.compareTo(other);
    }
    return left instanceof Double one
            && right instanceof Double other
            && !one.isNaN()
            && !other.isNaN()
        ? Double.compare(one + 0.0, other + 0.0) // no sign of zero
        : Direct.UNSURE;
  }
}
