/** What is decided at the desk, written where the command line reads it. */
@NullMarked
package io.shenbao.desk.ruling;

import org.jspecify.annotations.NullMarked;
