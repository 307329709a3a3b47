/** Judges an application's values: structure, presence, limits and the pack's rules. */
@NullMarked
package io.shenbao.check;

import org.jspecify.annotations.NullMarked;
