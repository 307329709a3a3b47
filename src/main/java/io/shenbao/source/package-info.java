/**
 * Reads what enterprises hand in, YAML or workbook, into applications; and makes the empty
 * workbook.
 */
@NullMarked
package io.shenbao.source;

import org.jspecify.annotations.NullMarked;
