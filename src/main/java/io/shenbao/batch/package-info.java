/** The job: survey, assess, summarise; killed at any moment, it goes on where it was. */
@NullMarked
package io.shenbao.batch;

import org.jspecify.annotations.NullMarked;
