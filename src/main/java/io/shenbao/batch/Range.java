package io.shenbao.batch;

import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * A stretch of the frozen list.
 *
 * @param first place in it, from 0
 * @param last place in it, which belongs to it too
 */
record Range(int first, int last) {

  private static final String FIRST = "first";
  private static final String LAST = "last";

  static Range of(ExecutionContext context) {
    return new Range(context.getInt(FIRST), context.getInt(LAST));
  }

  ExecutionContext context() {
    ExecutionContext context = new ExecutionContext();
    context.putInt(FIRST, first);
    context.putInt(LAST, last);
    return context;
  }
}
