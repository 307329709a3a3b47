/** Word files: what is in a package and what may be in it, names and steps of WordprocessingML. */
@NullMarked
package io.shenbao.document.word;

import org.jspecify.annotations.NullMarked;
