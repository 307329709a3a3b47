/** What is in a PDF: where it ends, its pages decoded, what runs in it and what lies inside it. */
@NullMarked
package io.shenbao.attachment.examine.pdf;

import org.jspecify.annotations.NullMarked;
