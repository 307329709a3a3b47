/** Archives whose texts are deflated with what is known of them beforehand. */
@NullMarked
package io.shenbao.deflate;

import org.jspecify.annotations.NullMarked;
