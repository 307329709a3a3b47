/** What a bureau has set to go on round its runs: who is told, what is written down, when. */
@NullMarked
package io.shenbao.operation;

import org.jspecify.annotations.NullMarked;
