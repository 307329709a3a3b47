/** What commands need of the process they run in: how far they are, how they are stopped, logs. */
@NullMarked
package io.shenbao.cli.process;

import org.jspecify.annotations.NullMarked;
