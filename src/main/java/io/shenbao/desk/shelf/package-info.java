/** What runs have left, as the desk's pages ask for it. */
@NullMarked
package io.shenbao.desk.shelf;

import org.jspecify.annotations.NullMarked;
