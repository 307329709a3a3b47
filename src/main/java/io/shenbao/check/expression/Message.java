package io.shenbao.check.expression;

import dev.cel.common.values.NullValue;
import dev.cel.runtime.CelEvaluationException;
import io.shenbao.wording.Phrase;
import java.util.ArrayList;
import java.util.List;

/** A pack's text with {@code {CEL}} in it, compiled. */
public record Message(Phrase phrase, List<Expression> expressions) {

  /** What can't be worked out. */
  private static final String UNKNOWN = "…";

  public static final Message NOTHING = new Message(new Phrase(List.of(""), List.of()), List.of());

  /**
   * Compiles a text.
   *
   * @throws RuleCompiler.Mistake at the first expression that does not compile
   */
  public static Message compile(String text, Scope scope, RuleCompiler compiler)
      throws RuleCompiler.Mistake {
    Phrase phrase;
    try {
      phrase = Phrase.parse(text);
    } catch (Phrase.Unclosed e) {
      throw new RuleCompiler.Mistake(String.valueOf(e.getMessage()), e.column());
    }
    List<Expression> expressions = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < phrase.expressions().size(); i++) {
      String expression = phrase.expressions().get(i);
      at += phrase.texts().get(i).length() + 1;
      try {
        expressions.add(compiler.value(expression, scope));
      } catch (RuleCompiler.Mistake e) {
        throw new RuleCompiler.Mistake(String.valueOf(e.getMessage()), at + e.column());
      }
      at += expression.length() + 1;
    }
    return new Message(phrase, List.copyOf(expressions));
  }

  /** Whether there is nothing to say. */
  public boolean isEmpty() {
    return equals(NOTHING);
  }

  /** Whether any of its expressions uses a name. */
  public boolean uses(String name) {
    return expressions.stream().anyMatch(expression -> expression.uses(name));
  }

  /** Whether any of its expressions asks what evidence says. */
  public boolean asksEvidence() {
    return expressions.stream().anyMatch(Expression::asksEvidence);
  }

  /** The text with its expressions' values. */
  public String render(Bindings bindings) {
    return phrase.say(values(bindings));
  }

  /** The expressions' values as texts, in order; one that can't be evaluated gives an ellipsis. */
  public List<String> values(Bindings bindings) {
    return expressions.stream().map(expression -> value(expression, bindings)).toList();
  }

  private static String value(Expression expression, Bindings bindings) {
    try {
      Object value = expression.evaluate(bindings);
      boolean isNoNumber =
          Rounding.finite(value) instanceof NullValue && !(value instanceof NullValue);
      return isNoNumber ? UNKNOWN : Functions.label(value);
    } catch (CelEvaluationException e) {
      return UNKNOWN;
    }
  }
}
