/** What a run came to, in a few numbers and words: kept beside its results, told to others. */
@NullMarked
package io.shenbao.account;

import org.jspecify.annotations.NullMarked;
