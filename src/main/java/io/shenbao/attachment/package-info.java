/** Evidence files: which requirement each belongs to, and whether it can be read. */
@NullMarked
package io.shenbao.attachment;

import org.jspecify.annotations.NullMarked;
