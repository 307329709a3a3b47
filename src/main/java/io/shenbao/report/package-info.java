/** Tells people and machines what a run came to. */
@NullMarked
package io.shenbao.report;

import org.jspecify.annotations.NullMarked;
