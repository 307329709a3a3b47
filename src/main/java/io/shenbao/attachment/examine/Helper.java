package io.shenbao.attachment.examine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Another program that works for this process on what it is given, and is ended when it takes too
 * long or says too much.
 */
final class Helper {

  private static final int MOST_SAID = 4_000_000;
  private static final long PAUSE = 50;

  /** Milliseconds for what a program that has ended leaves to be heard. */
  private static final long MOST_TO_HEAR = 30_000;

  private final List<String> command;

  Helper(List<String> command) {
    this.command = command;
  }

  /** What a helper is given, piece by piece. */
  @FunctionalInterface
  interface Given {
    void to(OutputStream helper) throws IOException;
  }

  /**
   * What it says; empty when it failed, was ended, or is not there.
   *
   * @param computing that it may take
   * @param waiting by the clock, for a machine that has no time for it
   */
  Optional<byte[]> run(Given given, Duration computing, Duration waiting) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("OMP_THREAD_LIMIT", "1"); // no more cores than the run gives
    Process process;
    try {
      process = builder.start();
    } catch (IOException e) {
      return Optional.empty();
    }
    Thread feeding = thread("helper-in", () -> feed(process, given));
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    Thread hearing = thread("helper-out", () -> hear(process, said));
    try {
      boolean isDone = isDone(process, computing, waiting);
      if (!isDone) {
        process.destroyForcibly(); // which closes what is still to be heard, too
      }
      hearing.join(MOST_TO_HEAR);
      feeding.join(MOST_TO_HEAR);
      return isDone && process.waitFor() == 0 ? Optional.of(said.toByteArray()) : Optional.empty();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static boolean isDone(Process process, Duration computing, Duration waiting)
      throws InterruptedException {
    long end = System.nanoTime() + waiting.toNanos();
    while (!process.waitFor(PAUSE, TimeUnit.MILLISECONDS)) {
      Duration computed = process.info().totalCpuDuration().orElse(Duration.ZERO);
      if (System.nanoTime() > end || computed.compareTo(computing) > 0) {
        return false;
      }
    }
    return true;
  }

  private static Thread thread(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private static void feed(Process process, Given given) {
    try (OutputStream in = process.getOutputStream()) {
      given.to(in);
    } catch (IOException e) {
      // it has ended already: its exit code says why
    }
  }

  private static void hear(Process process, ByteArrayOutputStream said) {
    try (InputStream out = process.getInputStream()) {
      byte[] buffer = new byte[8_192];
      for (int read = out.read(buffer); read >= 0; read = out.read(buffer)) {
        said.write(buffer, 0, Math.min(read, MOST_SAID - said.size()));
      }
    } catch (IOException e) {
      // it was ended
    }
  }
}
