package io.shenbao.workbook;

import io.shenbao.programme.Items;
import org.jspecify.annotations.Nullable;

/**
 * A table of a drawn form, whose first row for an item is the pattern of all.
 *
 * @param parent the list in whose items it stands; null when it stands in none
 * @param first the column of its first field
 */
record DrawnTable(String sheet, Items list, @Nullable Items parent, int first) {}
