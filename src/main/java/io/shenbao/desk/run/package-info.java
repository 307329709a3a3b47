/** Runs that the desk makes: one after the other, watched and stopped from a page. */
@NullMarked
package io.shenbao.desk.run;

import org.jspecify.annotations.NullMarked;
