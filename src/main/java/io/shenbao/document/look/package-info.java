/** How prose looks in WordprocessingML: raised text, formulas, indents, widths, merged cells. */
@NullMarked
package io.shenbao.document.look;

import org.jspecify.annotations.NullMarked;
