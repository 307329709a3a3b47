/** Films: their tracks and tables, and all their packets. */
@NullMarked
package io.shenbao.attachment.examine.film;

import org.jspecify.annotations.NullMarked;
