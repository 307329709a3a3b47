package io.shenbao.programme;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A list whose items all have the same children.
 *
 * @param sheet the workbook sheet with a row an item
 * @param keyField the child that names an item; lists inside it refer to their parent by it
 * @param min the fewest items that must be there where the list is relevant
 * @param max the most items that may be there; null: any number
 */
public record Items(
    Caption caption,
    String sheet,
    @Nullable String keyField,
    int min,
    @Nullable Integer max,
    Map<String, Node> children)
    implements Node {}
