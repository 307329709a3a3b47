/** What is known of a file, and how a child process and its parent say it to each other. */
@NullMarked
package io.shenbao.attachment.inspection;

import org.jspecify.annotations.NullMarked;
