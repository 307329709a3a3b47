/** A Word document as blocks of our own: paragraphs and tables as they stand on paper. */
@NullMarked
package io.shenbao.source.word;

import org.jspecify.annotations.NullMarked;
