package io.shenbao.check;

import io.shenbao.check.expression.Applicability;
import io.shenbao.check.expression.Expression;
import io.shenbao.check.expression.Message;
import io.shenbao.check.expression.Scope;
import io.shenbao.check.expression.ValuePath;
import io.shenbao.programme.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rule with its expressions compiled. */
record CompiledRule(
    Rule rule,
    Scope scope,
    List<ValuePath> needs,
    ValuePath at,
    Applicability when,
    @Nullable Expression decidable,
    @Nullable Expression assertion,
    Message message,
    Message manual,
    Message fix) {

  /** A rule of which no more can be said: it is in a pack with mistakes. */
  static CompiledRule nothing(Rule rule) {
    return new CompiledRule(
        rule,
        Scope.APPLICATION,
        List.of(),
        ValuePath.of("app"),
        Applicability.ALWAYS,
        null,
        null,
        Message.NOTHING,
        Message.NOTHING,
        Message.NOTHING);
  }
}
