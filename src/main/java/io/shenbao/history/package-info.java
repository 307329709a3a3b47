/** Runs one after the other: which finding is the same as before, what is new, what was mended. */
@NullMarked
package io.shenbao.history;

import org.jspecify.annotations.NullMarked;
