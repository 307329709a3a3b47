/** A run told over HTTP, in signed JSON. */
@NullMarked
package io.shenbao.telling.webhook;

import org.jspecify.annotations.NullMarked;
