/** Looks into strangers' files, family by family. Runs in the child process only. */
@NullMarked
package io.shenbao.attachment.examine;

import org.jspecify.annotations.NullMarked;
