/** Reads a pack's files, lays it over those it extends, and finds all mistakes in it. */
@NullMarked
package io.shenbao.programme.reading;

import org.jspecify.annotations.NullMarked;
