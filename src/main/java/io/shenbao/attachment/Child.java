package io.shenbao.attachment;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** A child process that inspects files, one after the other. */
final class Child implements AutoCloseable {

  private static final int SECONDS_TO_END = 10;

  private final Process process;
  private final DataOutputStream out;
  private final DataInputStream in;
  private final TimeLimit limit;
  private final ScheduledExecutorService alarms;

  private Child(Process process, TimeLimit limit, ScheduledExecutorService alarms) {
    this.process = process;
    this.limit = limit;
    this.alarms = alarms;
    this.out = new DataOutputStream(process.getOutputStream());
    this.in = new DataInputStream(process.getInputStream());
  }

  /** There is no answer: the child is dead. */
  static final class Silence extends Exception {
    private static final long serialVersionUID = 1;
    private final Obstacle why;

    Silence(Obstacle why, IOException cause) {
      super(why.name(), cause);
      this.why = why;
    }

    Obstacle why() {
      return why;
    }
  }

  /** What a child says. */
  private interface Answer<T> {
    T read() throws IOException;
  }

  /**
   * A child that is ready for work.
   *
   * @param alarms ends children that do not answer
   */
  static Child start(Launcher launcher, TimeLimit limit, ScheduledExecutorService alarms)
      throws Silence {
    Child child;
    try {
      child = new Child(launcher.launch(limit.work()), limit, alarms);
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
      throw new Silence(Obstacle.NO_CHILD, new IOException(e));
    }
    return child;
  }

  /** Inspects a file. */
  Inspection inspect(Path file) throws Silence {
    return within(
        limit.wall(),
        () -> {
          out.writeUTF(file.toString());
          out.flush();
          return Wire.read(in);
        });
  }

  private <T> T within(Duration time, Answer<T> answer) throws Silence {
    AtomicBoolean late = new AtomicBoolean();
    ScheduledFuture<?> alarm =
        alarms.schedule(
            () -> {
              late.set(true);
              process.destroyForcibly();
            },
            time.toMillis(),
            TimeUnit.MILLISECONDS);
    try {
      return answer.read();
    } catch (IOException e) {
      Obstacle why = late.get() ? Obstacle.TIME : ended();
      close();
      throw new Silence(why, e);
    } finally {
      alarm.cancel(false);
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

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
