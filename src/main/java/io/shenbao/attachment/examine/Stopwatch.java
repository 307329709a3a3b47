package io.shenbao.attachment.examine;

import com.sun.management.OperatingSystemMXBean;
import io.shenbao.attachment.inspection.Wire;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * Ends this process when it has worked on one file for too long. It measures what the process has
 * computed, collecting garbage included, and not the clock: a busy machine makes no file late.
 */
public final class Stopwatch {

  private static final long MOST_PAUSE = 100;

  private final OperatingSystemMXBean machine =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private final long limit;
  private boolean running;
  private long began;
  private long most;

  /** Watches, from now to the end of the process. */
  public Stopwatch(Duration limit) {
    this.limit = limit.toNanos();
    Thread thread = new Thread(this::watch, "stopwatch");
    thread.setDaemon(true);
    thread.setPriority(Thread.MAX_PRIORITY);
    thread.start();
  }

  /** A file is begun. */
  public void begin() {
    begin(Duration.ofNanos(limit));
  }

  /** A file is begun on which less may be spent than on others. */
  public synchronized void begin(Duration less) {
    most = Math.min(limit, less.toNanos());
    began = machine.getProcessCpuTime();
    running = true;
  }

  /** A file is done. */
  public synchronized void end() {
    running = false;
  }

  /** Ends this process at once, and what it has started. */
  static void halt(int code) {
    ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    Runtime.getRuntime().halt(code);
  }

  private synchronized void look() {
    if (running && machine.getProcessCpuTime() - began > most) {
      halt(Wire.OUT_OF_TIME);
    }
  }

  private void watch() {
    long pause = Math.max(1, Math.min(MOST_PAUSE, limit / 10_000_000));
    try {
      while (true) {
        Thread.sleep(pause);
        look();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
