/** Comments put into somebody's Word document, all else of which stays as it is. */
@NullMarked
package io.shenbao.document.comment;

import org.jspecify.annotations.NullMarked;
