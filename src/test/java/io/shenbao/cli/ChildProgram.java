package io.shenbao.cli;

import io.shenbao.launch.ClassData;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The program as a process of its own. */
public final class ChildProgram {

  private ChildProgram() {}

  /** The command line of a run, from the archive of its classes where the build has made one. */
  public static List<String> command(List<String> javaOptions, String... arguments) {
    ClassData classData = ClassData.of("shenbao");
    List<String> options = new ArrayList<>(classData.reading());
    // where there is none, no start of a test is to make it
    options.add("-Dshenbao.preparing=true");
    options.addAll(javaOptions);
    List<String> command = java(options, classData.classPath());
    command.add("io.shenbao.cli.Shenbao");
    command.addAll(List.of(arguments));
    return command;
  }

  /** A JVM under the launcher's flags, with this one's classes; the main class comes next. */
  public static List<String> java(List<String> options) {
    return java(options, System.getProperty("java.class.path"));
  }

  private static List<String> java(List<String> options, String classPath) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(List.of("-Xlog:disable", "-Xlog:all=off"));
    command.addAll(options);
    command.addAll(List.of("-cp", classPath));
    return command;
  }

  /** Runs to the end. */
  public static Program run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String printed;
    try (InputStream in = process.getInputStream()) {
      printed = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    return new Program(process.waitFor(), printed);
  }

  /** Runs where permissions bind: root is made to do without its right to read all. */
  public static Program runWherePermissionsBind(Path scratch, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    if (isAbovePermissions(scratch)) {
      Programs.need("setpriv");
      command.addAll(List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search,-fowner"));
    }
    command.addAll(command(List.of(), arguments));
    return run(command);
  }

  private static boolean isAbovePermissions(Path scratch) throws IOException {
    Path closed = Files.createDirectories(scratch.resolve("closed-probe"));
    if (!closed.toFile().setReadable(false, false)) {
      return true;
    }
    try (Stream<Path> list = Files.list(closed)) {
      return list.findAny().isEmpty();
    } catch (IOException e) {
      return false;
    } finally {
      Files.delete(closed);
    }
  }
}
