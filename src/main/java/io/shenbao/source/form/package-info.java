/** A filled official form, aligned with the pack's own by its labels, tables and order. */
@NullMarked
package io.shenbao.source.form;

import org.jspecify.annotations.NullMarked;
