/** Prose that was written in a Word file: its blocks and pictures, and what is not taken of it. */
@NullMarked
package io.shenbao.source.prose;

import org.jspecify.annotations.NullMarked;
