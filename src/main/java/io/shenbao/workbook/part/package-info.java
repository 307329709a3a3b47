/** A workbook that was drawn once, taken apart to be written anew with other rows and comments. */
@NullMarked
package io.shenbao.workbook.part;

import org.jspecify.annotations.NullMarked;
