package io.shenbao.check.expression;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.values.NullValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What hundreds of texts are asked, and nearly all answer alike: whether they have none of some
 * words, and nothing of a sample ({@code firstOf(it.text, words.secrets) == "" && copied(…) ==
 * ""}). It is answered without CEL, whose least answer costs more than looking through the text.
 */
final class TextTest {

  private static final String AND = "_&&_";
  private static final String EQUAL = "_==_";

  /** A value of a name, such as {@code it.text}. */
  private record Read(String of, String name) {

    Object in(Bindings bindings) {
      Object values = bindings.named(of);
      return values == null ? NullValue.NULL_VALUE : Struct.get(values, name);
    }
  }

  /** A function of two values whose answer is to be empty. */
  private record Asked(String function, Read text, Read other) {}

  private final Functions functions;
  private final List<Asked> all = new ArrayList<>();

  private TextTest(Functions functions) {
    this.functions = functions;
  }

  /** The test that an expression is; null when it is anything else. */
  static @Nullable TextTest of(CelExpr expression, Functions functions) {
    TextTest test = new TextTest(functions);
    return test.take(expression) ? test : null;
  }

  private boolean take(CelExpr expression) {
    if (expression.exprKind().getKind() != CelExpr.ExprKind.Kind.CALL) {
      return false;
    }
    CelExpr.CelCall call = expression.call();
    if (call.function().equals(AND)) {
      return take(call.args().get(0)) && take(call.args().get(1));
    }
    return call.function().equals(EQUAL)
        && isNothing(call.args().get(1))
        && takeAsked(call.args().get(0));
  }

  private boolean takeAsked(CelExpr expression) {
    if (expression.exprKind().getKind() != CelExpr.ExprKind.Kind.CALL
        || !Functions.OF_TEXTS.contains(expression.call().function())) {
      return false;
    }
    List<CelExpr> arguments = expression.call().args();
    Read text = read(arguments.get(0));
    Read other = read(arguments.get(1));
    return text != null
        && other != null
        && all.add(new Asked(expression.call().function(), text, other));
  }

  private static boolean isNothing(CelExpr expression) {
    return expression.exprKind().getKind() == CelExpr.ExprKind.Kind.CONSTANT
        && expression.constant().getKind() == CelConstant.Kind.STRING_VALUE
        && expression.constant().stringValue().isEmpty();
  }

  private static @Nullable Read read(CelExpr expression) {
    if (expression.exprKind().getKind() != CelExpr.ExprKind.Kind.SELECT
        || expression.select().testOnly()) {
      return null;
    }
    CelExpr of = expression.select().operand();
    return of.exprKind().getKind() == CelExpr.ExprKind.Kind.IDENT
        ? new Read(of.ident().name(), expression.select().field())
        : null;
  }

  /** Whether it holds; null where something is absent, of which CEL knows what to say. */
  @Nullable Boolean holds(Bindings bindings) {
    boolean holds = true;
    for (Asked one : all) {
      String answer =
          functions.ofText(one.function(), one.text().in(bindings), one.other().in(bindings));
      if (answer == null) {
        return null;
      }
      holds &= answer.isEmpty();
    }
    return holds;
  }
}
