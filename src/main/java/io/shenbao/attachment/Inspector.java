package io.shenbao.attachment;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;

/**
 * Inspects files in child processes, which are kept and used again. Safe for use by several
 * threads.
 */
public final class Inspector implements AutoCloseable {

  private static final int MEGABYTES = 384;

  private final Duration limit;
  private final ConcurrentLinkedQueue<Child> idle = new ConcurrentLinkedQueue<>();
  private final Semaphore slots;
  private volatile boolean closed;

  /**
   * @param limit how long one file may take
   */
  public Inspector(Duration limit) {
    this.limit = limit;
    this.slots =
        new Semaphore(Math.max(1, Math.min(4, Runtime.getRuntime().availableProcessors())));
  }

  Inspection inspect(Path file) {
    slots.acquireUninterruptibly();
    try {
      Child child = idle.poll();
      if (child == null) {
        child = new Child(MEGABYTES);
      }
      try {
        Inspection inspection = child.inspect(file, limit);
        giveBack(child);
        return inspection;
      } catch (IOException e) {
        child.close();
        return Inspection.of(State.UNCHECKED);
      }
    } catch (IOException e) {
      return Inspection.of(State.UNCHECKED);
    } finally {
      slots.release();
    }
  }

  private void giveBack(Child child) {
    idle.add(child);
    if (closed) {
      close();
    }
  }

  @Override
  public void close() {
    closed = true;
    for (Child child = idle.poll(); child != null; child = idle.poll()) {
      child.close();
    }
  }
}
