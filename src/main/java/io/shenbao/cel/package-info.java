/** The values that expressions read. */
@NullMarked
package io.shenbao.cel;

import org.jspecify.annotations.NullMarked;
