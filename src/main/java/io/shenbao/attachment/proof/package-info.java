/** What a file proves: the form's facts found in its text, and compared. */
@NullMarked
package io.shenbao.attachment.proof;

import org.jspecify.annotations.NullMarked;
