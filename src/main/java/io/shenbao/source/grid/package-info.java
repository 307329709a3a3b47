/**
 * A workbook as a plain grid of our own: what is stored in each cell and how it is shown, filled by
 * the one library that opens the file.
 */
@NullMarked
package io.shenbao.source.grid;

import org.jspecify.annotations.NullMarked;
