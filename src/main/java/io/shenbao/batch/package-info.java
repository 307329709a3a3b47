/**
 * The job: survey, assess, compare, pages, summarise; killed at any moment, it goes on where it
 * was.
 */
@NullMarked
package io.shenbao.batch;

import org.jspecify.annotations.NullMarked;
