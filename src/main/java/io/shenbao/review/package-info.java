/** Judges one application as a whole, and brings the applications of a run together. */
@NullMarked
package io.shenbao.review;

import org.jspecify.annotations.NullMarked;
