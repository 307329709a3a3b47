/** A run in numbers, for Prometheus. */
@NullMarked
package io.shenbao.telling.metrics;

import org.jspecify.annotations.NullMarked;
