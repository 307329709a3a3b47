/** The commands. Only here is anything printed, and only here does the program exit. */
@NullMarked
package io.shenbao.cli;

import org.jspecify.annotations.NullMarked;
