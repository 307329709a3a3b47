/** What a pack judges, for those who ask: a table, a document, one rule explained. */
@NullMarked
package io.shenbao.rulebook;

import org.jspecify.annotations.NullMarked;
