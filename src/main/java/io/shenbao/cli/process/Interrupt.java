package io.shenbao.cli.process;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ctrl-C and SIGTERM: the work is asked to stop, what it has to say is waited for, and the program
 * ends with the exit code that is documented instead of one that the system makes up.
 */
public final class Interrupt implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 30;

  private final Runnable farewell;
  private final int exitCode;
  private final Thread hook = new Thread(this::stop, "interrupt");
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile @Nullable Runnable work;
  private volatile boolean underWay;

  /**
   * @param farewell says that it was stopped, where the work itself does not come to it
   * @param exitCode that it then ends with
   */
  public Interrupt(Runnable farewell, int exitCode) {
    this.exitCode = exitCode;
    this.farewell = farewell;
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** From now on there is work that can be stopped. */
  public void stops(Runnable stop) {
    work = stop;
    if (underWay) {
      stop.run();
    }
  }

  /** Whether somebody wants the program to end. */
  public boolean isUnderWay() {
    return underWay;
  }

  private void stop() {
    underWay = true;
    Runnable stop = work;
    boolean told = false;
    if (stop != null) {
      try {
        stop.run();
        told = ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
      } catch (InterruptedException | RuntimeException e) {
        told = false; // whatever it is, the program ends; what was finished is on disk
      }
    }
    if (!told) {
      farewell.run();
    }
    Runtime.getRuntime().halt(exitCode);
  }

  /** The work has come to its end and has said all that it had to say. */
  @Override
  public void close() {
    ended.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // the machine is shutting down: the hook is at work already
    }
  }
}
