/** The clerk's desk: a page of one's own over the parts that the command line uses. */
@NullMarked
package io.shenbao.desk;

import org.jspecify.annotations.NullMarked;
