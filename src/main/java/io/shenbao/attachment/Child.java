package io.shenbao.attachment;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A child process that inspects files, one after the other. */
final class Child implements AutoCloseable {

  private final Process process;
  private final DataOutputStream out;
  private final DataInputStream in;

  Child(int megabytes) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + megabytes + "m",
                "-Xss1m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-Xshare:auto",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                ChildMain.class.getName()));
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    process = builder.start();
    out = new DataOutputStream(process.getOutputStream());
    in = new DataInputStream(process.getInputStream());
  }

  /**
   * Inspects a file. Afterwards the child is dead if it took too long or died over it.
   *
   * @throws IOException when there is no answer
   */
  Inspection inspect(Path file, Duration limit) throws IOException {
    out.writeUTF(file.toString());
    out.flush();
    CompletableFuture<Inspection> answer =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return ChildMain.read(in);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            },
            task -> {
              Thread thread = new Thread(task, "inspection");
              thread.setDaemon(true);
              thread.start();
            });
    try {
      return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      throw new IOException("no answer about " + file.getFileName(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
