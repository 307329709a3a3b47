/** Trying again what a network did not do at once: how often, how long, and what is no use. */
@NullMarked
package io.shenbao.telling.attempt;

import org.jspecify.annotations.NullMarked;
