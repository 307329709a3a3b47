/** Names of files in whatever encoding their bytes are: as they are shown, and opened. */
@NullMarked
package io.shenbao.filename;

import org.jspecify.annotations.NullMarked;
