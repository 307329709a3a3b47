/**
 * Counties' summary tables, as people really edit them, joined into the city's: read by their
 * headings, doubles found, quotas kept, and every row accounted for.
 */
@NullMarked
package io.shenbao.merging;

import org.jspecify.annotations.NullMarked;
