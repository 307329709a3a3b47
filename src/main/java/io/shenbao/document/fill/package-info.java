/**
 * Fills compiled templates with an application's values, prose and pictures; writes the summary
 * table.
 */
@NullMarked
package io.shenbao.document.fill;

import org.jspecify.annotations.NullMarked;
