/** Word templates, compiled once and filled many times, and the summary table. */
@NullMarked
package io.shenbao.document;

import org.jspecify.annotations.NullMarked;
