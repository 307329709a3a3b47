/** Who is told of a run, and where it is accounted for; whatever fails here fails no run. */
@NullMarked
package io.shenbao.telling;

import org.jspecify.annotations.NullMarked;
