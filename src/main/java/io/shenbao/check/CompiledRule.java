package io.shenbao.check;

import io.shenbao.programme.Rule;
import org.jspecify.annotations.Nullable;

/** A rule with its expressions compiled; the message of a manual rule is its instruction. */
record CompiledRule(
    Rule rule,
    Scope scope,
    @Nullable Expression when,
    @Nullable Expression assertion,
    Message message,
    Message fix) {}
