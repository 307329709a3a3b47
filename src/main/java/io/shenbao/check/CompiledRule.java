package io.shenbao.check;

import io.shenbao.programme.Rule;
import org.jspecify.annotations.Nullable;

/** A rule with its expressions compiled. */
record CompiledRule(
    Rule rule,
    Scope scope,
    @Nullable Expression when,
    @Nullable Expression decidable,
    @Nullable Expression assertion,
    Message message,
    Message manual,
    Message fix) {}
