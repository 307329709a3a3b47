/** Prints Word documents as PDF, and PDF as pictures, through LibreOffice. */
@NullMarked
package io.shenbao.document.pdf;

import org.jspecify.annotations.NullMarked;
