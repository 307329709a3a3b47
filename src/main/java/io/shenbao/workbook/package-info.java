/** The workbook that an enterprise fills in: empty, or written anew from what was typed. */
@NullMarked
package io.shenbao.workbook;

import org.jspecify.annotations.NullMarked;
