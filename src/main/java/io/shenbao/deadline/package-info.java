/** The computing time that a piece of work on a stranger's files may take. */
@NullMarked
package io.shenbao.deadline;

import org.jspecify.annotations.NullMarked;
