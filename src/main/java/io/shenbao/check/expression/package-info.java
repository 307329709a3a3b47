/** The language of a pack's rules: CEL over the form's types, compiled once. */
@NullMarked
package io.shenbao.check.expression;

import org.jspecify.annotations.NullMarked;
