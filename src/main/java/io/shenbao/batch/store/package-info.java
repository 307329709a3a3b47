/** What a run keeps from step to step and from night to night: its tables, and what is in them. */
@NullMarked
package io.shenbao.batch.store;

import org.jspecify.annotations.NullMarked;
