package io.shenbao.check;

import io.shenbao.programme.Requirement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A requirement with its expressions compiled. */
record CompiledRequirement(
    Requirement requirement,
    Scope scope,
    @Nullable Expression when,
    @Nullable Message name,
    List<Message> patterns) {}
