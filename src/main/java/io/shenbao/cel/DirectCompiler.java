package io.shenbao.cel;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.navigation.CelNavigableExpr;
import dev.cel.common.values.NullValue;
import dev.cel.runtime.CelFunctionBinding;
import io.shenbao.check.expression.Struct;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compiles the plain part of checked expressions, each kind in its own method; null where the
 * answer would always be unsure.
 */
public final class DirectCompiler {

  /** By name and number of operands. */
  private final Map<String, CelFunctionBinding> functions;

  /**
   * @param functions what expressions may call besides the functions of CEL itself
   */
  public DirectCompiler(List<CelFunctionBinding> functions) {
    this.functions =
        Stream.concat(functions.stream(), PlainFunctions.bindings().stream())
            .collect(
                Collectors.toMap(
                    one -> form(one.getOverloadId(), one.getArgTypes().size()),
                    one -> one,
                    (one, same) -> one,
                    LinkedHashMap::new));
  }

  private static String form(String function, int operands) {
    return function + "/" + operands;
  }

  /** The expression without CEL; null where that would never give an answer. */
  public @Nullable Direct compile(CelExpr expression) {
    return switch (expression.exprKind().getKind()) {
      case CONSTANT -> constant(expression.constant());
      case IDENT -> name(expression.ident().name());
      case SELECT -> select(expression.select());
      case LIST -> list(expression.list().elements());
      case CALL -> call(expression.call());
      case COMPREHENSION -> fold(expression.comprehension());
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
    return value == Direct.UNSURE ? null : names -> value;
  }

  private static Direct name(String name) {
    return names -> {
      Object named = names.named(name);
      return named == null ? Direct.UNSURE : named;
    };
  }

  private @Nullable Direct select(CelExpr.CelSelect select) {
    String field = select.field();
    Direct operand = select.testOnly() ? null : compile(select.operand());
    return operand == null ? null : names -> field(operand.evaluate(names), field);
  }

  private static Object field(Object from, String field) {
    return from instanceof Struct struct ? struct.get(field) : Direct.UNSURE;
  }

  /** A new list each time: a fold may add to it. */
  private @Nullable Direct list(List<CelExpr> elements) {
    List<Direct> values = compile(elements);
    return values == null
        ? null
        : names -> {
          List<Object> list = new ArrayList<>();
          for (Direct value : values) {
            Object element = value.evaluate(names);
            if (element == Direct.UNSURE) {
              return Direct.UNSURE;
            }
            list.add(element);
          }
          return list;
        };
  }

  /** One fold inside another is left to CEL, which keeps count of how often it goes round. */
  private @Nullable Direct fold(CelExpr.CelComprehension fold) {
    if (hasFold(fold.loopStep()) || hasFold(fold.loopCondition()) || hasFold(fold.result())) {
      return null;
    }
    Direct list = compile(fold.iterRange());
    Direct beginning = compile(fold.accuInit());
    Direct goesOn = compile(fold.loopCondition());
    Direct step = compile(fold.loopStep());
    Direct end = compile(fold.result());
    return list == null || beginning == null || goesOn == null || step == null || end == null
        ? null
        : new DirectFold(fold.iterVar(), fold.accuVar(), list, beginning, goesOn, step, end);
  }

  private static boolean hasFold(CelExpr expression) {
    return CelNavigableExpr.fromExpr(expression)
        .allNodes()
        .anyMatch(node -> node.getKind() == CelExpr.ExprKind.Kind.COMPREHENSION);
  }

  private @Nullable Direct call(CelExpr.CelCall call) {
    List<CelExpr> arguments = Stream.concat(call.target().stream(), call.args().stream()).toList();
    return switch (call.function()) {
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
      case "_+_" -> addition(arguments);
      case "@not_strictly_false" -> compile(arguments.get(0));
      case "matches" -> matching(arguments.get(0), arguments.get(1));
      default -> function(functions.get(form(call.function(), arguments.size())), arguments);
    };
  }

  /** And, or: the left side decides when it has the deciding value, else the right side. */
  private @Nullable Direct logic(List<CelExpr> sides, boolean deciding) {
    Direct left = compile(sides.get(0));
    Direct right = orUnsure(compile(sides.get(1)));
    return left == null
        ? null
        : names ->
            left.evaluate(names) instanceof Boolean value
                ? value == deciding ? value : truth(right.evaluate(names))
                : Direct.UNSURE;
  }

  private @Nullable Direct not(CelExpr operand) {
    Direct value = compile(operand);
    return value == null
        ? null
        : names -> value.evaluate(names) instanceof Boolean truth ? !truth : Direct.UNSURE;
  }

  private @Nullable Direct choice(List<CelExpr> parts) {
    Direct condition = compile(parts.get(0));
    Direct yes = orUnsure(compile(parts.get(1)));
    Direct no = orUnsure(compile(parts.get(2)));
    return condition == null
        ? null
        : names ->
            condition.evaluate(names) instanceof Boolean truth
                ? (truth ? yes : no).evaluate(names)
                : Direct.UNSURE;
  }

  private @Nullable Direct equality(List<CelExpr> sides, boolean wanted) {
    return comparison(
        sides,
        (left, right) ->
            PlainOperators.equal(left, right) instanceof Boolean truth
                ? truth == wanted
                : Direct.UNSURE);
  }

  private @Nullable Direct order(List<CelExpr> sides, IntPredicate wanted) {
    return comparison(
        sides,
        (left, right) ->
            PlainOperators.sign(left, right) instanceof Integer number
                ? wanted.test(number)
                : Direct.UNSURE);
  }

  private @Nullable Direct comparison(List<CelExpr> sides, BinaryOperator<Object> answer) {
    Direct left = compile(sides.get(0));
    Direct right = compile(sides.get(1));
    return left == null || right == null
        ? null
        : names -> answer.apply(left.evaluate(names), right.evaluate(names));
  }

  /** Whole numbers together; a list with what a fold adds to it. */
  private @Nullable Direct addition(List<CelExpr> operands) {
    boolean folded = isFolded(operands.get(0));
    Direct left = compile(operands.get(0));
    Direct right = compile(operands.get(1));
    return left == null || right == null
        ? null
        : names -> PlainOperators.sum(left.evaluate(names), right.evaluate(names), folded);
  }

  /** Whether it is a fold's result so far, which no rule can name. */
  private static boolean isFolded(CelExpr expression) {
    return expression.exprKind().getKind() == CelExpr.ExprKind.Kind.IDENT
        && expression.ident().name().startsWith("@");
  }

  /** As CEL has it: the pattern matches somewhere in the text. */
  private @Nullable Direct matching(CelExpr text, CelExpr expression) {
    Direct value = compile(text);
    if (value == null || expression.exprKind().getKind() != CelExpr.ExprKind.Kind.CONSTANT) {
      return null;
    }
    try {
      Pattern pattern = Pattern.compile(expression.constant().stringValue());
      return names ->
          value.evaluate(names) instanceof String string
              ? pattern.matcher(string).find()
              : Direct.UNSURE;
    } catch (PatternSyntaxException e) {
      return null;
    }
  }

  private @Nullable Direct function(@Nullable CelFunctionBinding binding, List<CelExpr> arguments) {
    List<Direct> operands = compile(arguments);
    return binding == null || operands == null ? null : new DirectCall(binding, operands);
  }

  /** Null when one of them is not plain. */
  private @Nullable List<Direct> compile(List<CelExpr> expressions) {
    List<Direct> plain = new ArrayList<>();
    for (CelExpr expression : expressions) {
      Direct direct = compile(expression);
      if (direct == null) {
        return null;
      }
      plain.add(direct);
    }
    return plain;
  }

  private static Direct orUnsure(@Nullable Direct direct) {
    return direct == null ? names -> Direct.UNSURE : direct;
  }

  private static Object truth(Object value) {
    return value instanceof Boolean ? value : Direct.UNSURE;
  }
}
