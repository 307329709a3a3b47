/**
 * Long lists of numbers that are needed for a while: in memory, or in a file where they are many.
 */
@NullMarked
package io.shenbao.scratch;

import org.jspecify.annotations.NullMarked;
