package io.shenbao.check;

import com.google.re2j.Pattern;
import dev.cel.runtime.CelEvaluationException;
import io.shenbao.check.expression.Bindings;
import io.shenbao.check.expression.Expression;
import io.shenbao.check.expression.Functions;
import io.shenbao.check.expression.ValuePath;
import io.shenbao.programme.Proof;
import io.shenbao.programme.Requirement;
import io.shenbao.programme.Statement;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/**
 * A fact that a file should prove, with its expression compiled.
 *
 * @param is null: the form says nothing of it
 * @param at where the form's value stands; null when it is worked out of several
 */
record CompiledProof(Proof proof, @Nullable Expression is, @Nullable ValuePath at) {

  private static final Pattern PATH = Pattern.compile("(?:app|it|up)(?:\\.\\w+)+");

  /** A pack's text with the key and label of a fixed variant in it. */
  static String in(String text, Requirement.@Nullable Variant variant) {
    return variant == null
        ? text
        : text.replace("{variant}", variant.key()).replace("{label}", variant.label());
  }

  /** The path of the form's value; null when there is no single one. */
  static @Nullable ValuePath at(Proof proof, Requirement.@Nullable Variant variant) {
    String path = proof.at() == null ? proof.is() : proof.at();
    return path != null && PATH.matches(in(path, variant)) ? ValuePath.of(in(path, variant)) : null;
  }

  /** What an application says of it. */
  Statement statement(Bindings bindings) {
    JsonPointer value = at == null ? JsonPointer.empty() : at.place(bindings).pointer();
    return new Statement(proof, stated(bindings), value);
  }

  private String stated(Bindings bindings) {
    try {
      return is == null ? "" : Functions.label(is.evaluate(bindings));
    } catch (CelEvaluationException e) {
      return ""; // what it needs is not filled in: the presence check says so
    }
  }
}
