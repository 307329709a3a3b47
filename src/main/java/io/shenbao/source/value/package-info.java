/** What a typed text means as a value of its field: the one normalisation before all checks. */
@NullMarked
package io.shenbao.source.value;

import org.jspecify.annotations.NullMarked;
