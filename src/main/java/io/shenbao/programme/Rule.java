package io.shenbao.programme;

import io.shenbao.assessment.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A condition of the notice. It has an assertion (CEL), or a manual instruction, or both: then
 * {@code decidable} says when the assertion can decide, and a person must in all other cases.
 *
 * @param each a list or grid, {@code app.…}, or a list of facts, {@code facts.…}, whose items are
 *     judged one by one; null: judged once
 * @param when CEL; null: always applicable
 * @param needs paths that must be present, else the rule is not applicable
 * @param after ids of earlier rules that tell the root cause: where one of them has failed on a
 *     value that this one needs or points to, this one is not applicable
 * @param decidable CEL; null unless there are both assertion and manual instruction
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
    List<String> after,
    @Nullable String decidable,
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
