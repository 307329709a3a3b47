package io.shenbao.programme;

import io.shenbao.assessment.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A condition of the notice. It has either an assertion (CEL) or a manual instruction.
 *
 * @param each a list or grid, {@code app.…}, whose items are judged one by one; null: judged once
 * @param when CEL; null: always applicable
 * @param needs paths that must be present, else the rule is not applicable
 * @param assertion CEL, true when all is well; null for a manual rule
 * @param manual what a person must do; null for an asserted rule
 * @param at path of the value that a finding points to
 * @param clause where the notice says so; empty when {@code practice}
 * @param quote words of the notice; empty when {@code practice}
 * @param practice the notice is silent: usual practice, a warning at most
 * @param message text with {@code {CEL}} in it; empty for a manual rule
 */
public record Rule(
    String id,
    String label,
    @Nullable String each,
    @Nullable String when,
    List<String> needs,
    @Nullable String assertion,
    @Nullable String manual,
    String at,
    Severity severity,
    String clause,
    String quote,
    boolean practice,
    String message,
    String fix,
    @Nullable Example good,
    @Nullable Example bad) {}
