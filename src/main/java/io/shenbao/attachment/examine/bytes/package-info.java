/** Files as bytes: reading them, how they end, what lies behind their end. */
@NullMarked
package io.shenbao.attachment.examine.bytes;

import org.jspecify.annotations.NullMarked;
