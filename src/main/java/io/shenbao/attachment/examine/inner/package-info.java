/** Files inside files: their names, and whether they are programs. */
@NullMarked
package io.shenbao.attachment.examine.inner;

import org.jspecify.annotations.NullMarked;
