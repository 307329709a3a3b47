/**
 * The output folder: which of its files are ours, how they come into their places, and what becomes
 * of those that are no longer true.
 */
@NullMarked
package io.shenbao.batch.output;

import org.jspecify.annotations.NullMarked;
