package io.shenbao.programme;

import java.util.Map;

/**
 * Fields that belong together. A grid is a group whose children are its fixed rows, each a group
 * with the same fields.
 *
 * @param sheet the workbook sheet it stands on, its own or the nearest ancestor's
 */
public record Group(Caption caption, String sheet, boolean grid, Map<String, Node> children)
    implements Node {}
