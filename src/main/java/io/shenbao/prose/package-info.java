/** Texts of several paragraphs as people write them: plain lines or Markdown. */
@NullMarked
package io.shenbao.prose;

import org.jspecify.annotations.NullMarked;
