/** What is known of an application besides its fields: texts, numbers, keys, figures in prose. */
@NullMarked
package io.shenbao.check.fact;

import org.jspecify.annotations.NullMarked;
