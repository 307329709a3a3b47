/** What a cell of a grid says, as the person who typed it means it. */
@NullMarked
package io.shenbao.source.cell;

import org.jspecify.annotations.NullMarked;
