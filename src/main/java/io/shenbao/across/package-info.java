/** Comparing the applications of a run with each other: shared values, prose that is alike. */
@NullMarked
package io.shenbao.across;

import org.jspecify.annotations.NullMarked;
