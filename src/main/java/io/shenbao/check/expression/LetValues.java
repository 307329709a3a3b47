package io.shenbao.check.expression;

import dev.cel.common.values.NullValue;
import dev.cel.runtime.CelEvaluationException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The pack's named expressions ({@code let}), each worked out once for an application, when
 * somebody first asks. One that can't be worked out, for want of what it reads or a division by
 * zero, is absent.
 */
public final class LetValues {

  public static final LetValues NONE = new LetValues(Map.of());

  private final Map<String, Expression> expressions;
  private final Map<String, Object> known = new ConcurrentHashMap<>();

  public LetValues(Map<String, Expression> expressions) {
    this.expressions = expressions;
  }

  /** The same, of which nothing is known yet. */
  LetValues anew() {
    return new LetValues(expressions);
  }

  /** The value of that name; null when nothing is called so. */
  @Nullable Object value(String name, Bindings application) {
    Expression expression = expressions.get(name);
    if (expression == null) {
      return null;
    }
    Object value = known.get(name);
    if (value == null) {
      value = value(expression, application);
      known.put(name, value);
    }
    return value;
  }

  private static Object value(Expression expression, Bindings application) {
    try {
      return Rounding.finite(expression.evaluate(application));
    } catch (CelEvaluationException e) {
      return NullValue.NULL_VALUE;
    }
  }
}
