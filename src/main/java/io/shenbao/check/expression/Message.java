package io.shenbao.check.expression;

import dev.cel.runtime.CelEvaluationException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text with {@code {CEL}} in it, compiled. */
public final class Message {

  /** A stretch of plain text, or an expression. */
  private record Part(String text, @Nullable Expression expression) {}

  public static final Message NOTHING = new Message(List.of());

  private final List<Part> parts;

  private Message(List<Part> parts) {
    this.parts = parts;
  }

  /** Compiles a text; braces inside an expression's quoted strings belong to the string. */
  public static Message compile(String text, Scope scope, RuleCompiler expressions)
      throws RuleCompiler.Mistake {
    List<Part> parts = new ArrayList<>();
    int from = 0;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
      int close = closing(text, open);
      if (close < 0) {
        throw new RuleCompiler.Mistake("a brace is not closed", open + 1);
      }
      parts.add(new Part(text.substring(from, open), null));
      try {
        parts.add(new Part("", expressions.value(text.substring(open + 1, close), scope)));
      } catch (RuleCompiler.Mistake e) {
        throw new RuleCompiler.Mistake(String.valueOf(e.getMessage()), open + 1 + e.column());
      }
      from = close + 1;
    }
    parts.add(new Part(text.substring(from), null));
    return new Message(List.copyOf(parts));
  }

  private static int closing(String text, int open) {
    int depth = 0;
    char quote = 0;
    for (int i = open; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        if (c == '\\') {
          i++;
        } else if (c == quote) {
          quote = 0;
        }
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '{') {
        depth++;
      } else if (c == '}' && --depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /** Whether any of its expressions uses a name. */
  public boolean uses(String name) {
    return parts.stream()
        .map(Part::expression)
        .anyMatch(expression -> expression != null && expression.uses(name));
  }

  /** The text with its expressions' values; one that can't be evaluated gives an ellipsis. */
  public String render(Bindings bindings) {
    StringBuilder text = new StringBuilder();
    for (Part part : parts) {
      text.append(part.text());
      if (part.expression() != null) {
        text.append(value(part.expression(), bindings));
      }
    }
    return text.toString();
  }

  private static String value(Expression expression, Bindings bindings) {
    try {
      return Functions.label(expression.evaluate(bindings));
    } catch (CelEvaluationException e) {
      return "…";
    }
  }
}
