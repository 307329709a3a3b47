/** Pictures: their end marks, and all their pixels. */
@NullMarked
package io.shenbao.attachment.examine.picture;

import org.jspecify.annotations.NullMarked;
