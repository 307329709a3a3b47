package io.shenbao.attachment.child;

import io.shenbao.attachment.inspection.Inquiry;
import io.shenbao.attachment.inspection.Inspection;
import io.shenbao.attachment.inspection.Obstacle;
import io.shenbao.attachment.inspection.Wire;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A child process that inspects files, one after the other. */
final class Child implements AutoCloseable {

  private static final int SECONDS_TO_END = 10;

  private final Process process;
  private final DataOutputStream out;
  private final DataInputStream in;
  private final TimeLimit limit;
  private final ExecutorService line =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "inspection");
            thread.setDaemon(true);
            return thread;
          });

  private Child(Process process, TimeLimit limit) {
    this.process = process;
    this.limit = limit;
    this.out = new DataOutputStream(process.getOutputStream());
    this.in = new DataInputStream(process.getInputStream());
  }

  /** There is no answer: the child is dead. */
  static final class Silence extends Exception {
    private static final long serialVersionUID = 1;
    private final Obstacle why;

    Silence(Obstacle why, Exception cause) {
      super(why.name(), cause);
      this.why = why;
    }

    Obstacle why() {
      return why;
    }
  }

  /** A child that is ready for work. */
  static Child start(Launcher launcher, TimeLimit limit) throws Silence {
    Child child;
    try {
      child = new Child(launcher.launch(limit.work()), limit);
    } catch (IOException e) {
      throw new Silence(Obstacle.NO_CHILD, e);
    }
    try {
      child.within(
          limit.start(),
          () -> {
            Wire.awaitReady(child.in);
            return child;
          });
    } catch (Silence e) {
      throw new Silence(Obstacle.NO_CHILD, e);
    }
    return child;
  }

  /** Asks about a file. */
  Inspection inspect(Inquiry inquiry) throws Silence {
    return within(
        limit.wall(),
        () -> {
          Wire.ask(inquiry, out);
          return Wire.read(in);
        });
  }

  /** The answer; in time even from a child that can't be ended, such as one stuck in a share. */
  private <T> T within(Duration time, Callable<T> answer) throws Silence {
    Future<T> asked = line.submit(answer);
    long deadline = System.nanoTime() + time.toNanos();
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return asked.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
          interrupted = true; // a file that is looked into already is looked into to its end
        }
      }
    } catch (TimeoutException e) {
      close();
      throw new Silence(Obstacle.TIME, e);
    } catch (ExecutionException e) {
      Obstacle why = ended();
      close();
      throw new Silence(why, e);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** What the child died of. */
  private Obstacle ended() {
    try {
      if (process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
        return switch (process.exitValue()) {
          case Wire.OUT_OF_MEMORY -> Obstacle.MEMORY;
          case Wire.OUT_OF_TIME -> Obstacle.TIME;
          default -> Obstacle.CRASH;
        };
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Obstacle.CRASH;
  }

  /** Lets a child that has nothing to do come to its end. */
  void end() {
    try {
      out.close();
      process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS);
    } catch (IOException e) {
      // it has ended already
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    close();
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    line.shutdownNow();
  }
}
