package io.shenbao.programme;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/**
 * What every node of the form has.
 *
 * @param key the node's own key
 * @param path keys from the section down, joined by dots; lists and grids' rows add nothing but
 *     their key
 * @param label as printed
 * @param name how findings call it: the pack's {@code short}, else the label
 * @param relevant CEL; outside it nothing is asked and nothing may stand; null: always relevant
 * @param clause of the node or its nearest ancestor that has one; empty when none has
 * @param hint guidance for the workbook and the blank form
 * @param note footnote as printed; empty when there is none
 * @param printed whether the paper form shows it
 * @param pointer where form.yaml says so
 */
public record Caption(
    String key,
    String path,
    String label,
    String name,
    @Nullable String relevant,
    String clause,
    String hint,
    String note,
    boolean printed,
    JsonPointer pointer) {}
