package io.shenbao.attachment.child;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Starts a process that speaks as {@link Wire} says. */
interface Launcher {

  int MEGABYTES = 384;

  /**
   * Starts it.
   *
   * @param work CPU time that it may spend on one file
   */
  Process launch(Duration work) throws IOException;

  /** All that it started have ended. */
  default void close() {}

  /**
   * A Java process with a small heap.
   *
   * @param more options of the JVM
   */
  static Process java(String classPath, Class<?> main, Duration work, List<String> more)
      throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + MEGABYTES + "m",
                "-Xss1m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-Xshare:auto",
                "-Xlog:disable",
                "-Xlog:all=off",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-cp",
                classPath,
                main.getName(),
                Long.toString(work.toMillis())));
    command.addAll(1, more);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    return builder.start();
  }
}
