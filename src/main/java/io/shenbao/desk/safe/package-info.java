/** Who may ask the desk anything, and what its answers forbid. */
@NullMarked
package io.shenbao.desk.safe;

import org.jspecify.annotations.NullMarked;
