/** An official form that lies beside another source, compared with it value by value. */
@NullMarked
package io.shenbao.attachment.beside;

import org.jspecify.annotations.NullMarked;
