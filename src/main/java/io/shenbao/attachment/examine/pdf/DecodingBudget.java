package io.shenbao.attachment.examine.pdf;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/** CPU time of this thread after which no further page is begun. */
final class DecodingBudget {

  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  private final long end;

  DecodingBudget(Duration time) {
    end = CLOCK.getCurrentThreadCpuTime() + time.toNanos();
  }

  boolean isSpent() {
    return CLOCK.getCurrentThreadCpuTime() >= end;
  }
}
