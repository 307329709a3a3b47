/** The bureau's own lists: tables of a clerk's, however they were saved. */
@NullMarked
package io.shenbao.source.table;

import org.jspecify.annotations.NullMarked;
