/**
 * The plain part of CEL, evaluated without its interpreter, and the values that expressions read.
 */
@NullMarked
package io.shenbao.cel;

import org.jspecify.annotations.NullMarked;
