package io.shenbao.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The first start of an installation makes the next ones quick: while it does what it was asked
 * for, a second process uses the program once, and writes down the classes that this took.
 */
public final class Preparation implements AutoCloseable {

  /** In the second process it is set. */
  private static final String UNDER_WAY = "shenbao.preparing";

  private static final int MOST_SECONDS = 180;

  private final @Nullable Process process;
  private final CompletableFuture<Void> adopted;

  private Preparation(@Nullable Process process, CompletableFuture<Void> adopted) {
    this.process = process;
    this.adopted = adopted;
  }

  /**
   * Begins where that is needed: where the archive of this installation is missing, and can be
   * written.
   *
   * @param main the program's
   * @param command what the second process is asked for
   */
  public static Preparation begin(Class<?> main, String command) {
    ClassData classData = ClassData.of("shenbao");
    if (Boolean.getBoolean(UNDER_WAY) || !classData.claim()) {
      return needless();
    }
    try {
      Process process = start(classData, main, command);
      return new Preparation(
          process, process.onExit().thenAccept(ended -> classData.adopt(ended.exitValue() == 0)));
    } catch (IOException e) {
      classData.adopt(false);
      return needless();
    }
  }

  private static Preparation needless() {
    return new Preparation(null, CompletableFuture.completedFuture(null));
  }

  /** Whether it is still under way. */
  public boolean isUnderWay() {
    return process != null && process.isAlive();
  }

  /** Waits for its end, and for what it wrote to be in its place. */
  @Override
  public void close() {
    if (process == null) {
      return;
    }
    try {
      process.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
    adopted.join();
  }

  private static Process start(ClassData classData, Class<?> main, String command)
      throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(classData.written());
    line.addAll(
        List.of(
            "-Xmx288m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xlog:disable",
            "-Xlog:all=off",
            "-Dfile.encoding=UTF-8",
            "-D" + UNDER_WAY + "=true",
            "-Dshenbao.home=" + System.getProperty("shenbao.home", "."),
            "-cp",
            classData.classPath(),
            main.getName(),
            command));
    Process process =
        new ProcessBuilder(line)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    process.getOutputStream().close();
    return process;
  }
}
