/** The pack: one notice as data, read and linted. */
@NullMarked
package io.shenbao.programme;

import org.jspecify.annotations.NullMarked;
