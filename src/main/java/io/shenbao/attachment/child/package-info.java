/** The child processes that files are looked into in: started, asked, ended, replaced. */
@NullMarked
package io.shenbao.attachment.child;

import org.jspecify.annotations.NullMarked;
