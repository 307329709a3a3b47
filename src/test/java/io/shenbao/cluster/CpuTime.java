package io.shenbao.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What processes have cost, as Linux counts it. */
final class CpuTime {

  private static final double TICKS_PER_SECOND = 100;

  /**
   * In {@code /proc/PID/stat} behind the name: its own time, and that of children it has buried.
   */
  private static final int FIRST = 11;

  private static final int LAST = 14;

  private CpuTime() {}

  /** CPU seconds of a process and of all that it has started, those that have ended too. */
  static double of(ProcessHandle process) {
    return own(process) + process.descendants().mapToDouble(CpuTime::own).sum();
  }

  static double of(Process process) {
    return of(process.toHandle());
  }

  /** The same of a process that is waited for. */
  static double untilItEnds(Process process) throws InterruptedException {
    double last = 0;
    while (process.isAlive()) {
      last = Math.max(last, of(process));
      Thread.sleep(50);
    }
    return last;
  }

  private static double own(ProcessHandle process) {
    try {
      String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      long ticks = 0;
      for (int i = FIRST; i <= LAST; i++) {
        ticks += Long.parseLong(fields[i]);
      }
      return ticks / TICKS_PER_SECOND;
    } catch (IOException e) {
      return 0; // it has just ended, and its parent has counted it
    }
  }
}
