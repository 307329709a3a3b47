/** Old Word files made new ones by LibreOffice, in a process of its own and within bounds. */
@NullMarked
package io.shenbao.source.office;

import org.jspecify.annotations.NullMarked;
