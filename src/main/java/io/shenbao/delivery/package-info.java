/**
 * An application packed for those it is handed in to: archives and the index of what is in them.
 */
@NullMarked
package io.shenbao.delivery;

import org.jspecify.annotations.NullMarked;
