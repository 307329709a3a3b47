/** Applications that come as one zip, 7z or rar: unpacked within bounds, with no path out. */
@NullMarked
package io.shenbao.source.archive;

import org.jspecify.annotations.NullMarked;
