package io.shenbao.cli;

import io.shenbao.cli.process.Explorer;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An unpacked archive with a stub in the place of {@code java.exe}, as Wine's cmd.exe on a Chinese
 * Windows sees it.
 */
final class Wine {

  /** Debian's launcher would first ask for its 32-bit twin. */
  private static final Path PROGRAM = Path.of("/usr/lib/wine/wine64");

  /** Opens the desk. */
  static final String DESK = "申报审核台.cmd";

  private static final Path SERVER = Path.of("/usr/lib/wine/wineserver64");
  private static final String COMPILER = "x86_64-w64-mingw32-gcc";
  private static final String LOCALE = "zh_CN.UTF-8";

  private final Path folder;
  private final Path home;

  /**
   * What came of a start.
   *
   * @param given what the stub was started with; empty when it was not
   */
  record Ended(int code, String printed, List<String> given) {

    /** The arguments for the program itself. */
    List<String> arguments() {
      return given.stream()
          .dropWhile(line -> !line.equals(Shenbao.class.getName()))
          .skip(1)
          .takeWhile(line -> !line.startsWith("SHENBAO_LINE=") && !line.startsWith("code page "))
          .toList();
    }
  }

  private Wine(Path folder, Path home) {
    this.folder = folder;
    this.home = home;
  }

  /**
   * Makes a Windows with an unpacked archive.
   *
   * @param name of the archive's folder
   */
  static Wine in(Path folder, String name) throws IOException, InterruptedException {
    Programs.need(Files.isExecutable(PROGRAM), "wine64");
    Programs.need(COMPILER);
    Programs.need("script");
    Process locales = new ProcessBuilder("locale", "-a").start();
    Programs.need(
        text(locales, StandardCharsets.UTF_8).contains("zh_CN.utf8"), "the locale " + LOCALE);
    Path home = Files.createDirectories(folder.resolve(name));
    Path lib = Files.createDirectories(home.resolve("lib"));
    Files.createFile(lib.resolve("shenbao.jar"));
    try (Stream<Path> texts = Files.list(Path.of("src/main/windows"))) {
      for (Path text : texts.toList()) {
        Files.copy(text, lib.resolve(text.getFileName()));
      }
    }
    for (String starter : Explorer.STARTERS) {
      Files.copy(Path.of(starter), home.resolve(starter));
    }
    Files.copy(Path.of(DESK), home.resolve(DESK));
    Wine wine = new Wine(folder, home);
    wine.addJava("jdk");
    wine.run(Map.of(), "cmd", "/c", "ver");
    return wine;
  }

  /** Installs a stub of Java, and gives what JAVA_HOME would be. */
  String addJava(String name) throws IOException, InterruptedException {
    Path bin = Files.createDirectories(folder.resolve(name).resolve("bin"));
    Process compiler =
        new ProcessBuilder(
                COMPILER,
                "-municode",
                "-o",
                bin.resolve("java.exe").toString(),
                "src/test/windows/java.c")
            .redirectErrorStream(true)
            .start();
    String said = text(compiler, StandardCharsets.UTF_8);
    if (compiler.waitFor() != 0) {
      throw new IOException(said);
    }
    return windows(folder.resolve(name));
  }

  /** The name that Windows has for a file. */
  static String windows(Path file) {
    return "Z:" + file.toAbsolutePath().toString().replace('/', '\\');
  }

  Path home() {
    return home;
  }

  /** Starts a batch file of the archive, as CreateProcess does. */
  Ended start(Map<String, String> environment, String starter, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(windows(home.resolve(starter))));
    command.addAll(List.of(arguments));
    return run(environment, command.toArray(String[]::new));
  }

  /** Runs a batch file in a terminal, which has a code page, and gives what is then to be read. */
  Ended terminal(Map<String, String> environment, String... lines)
      throws IOException, InterruptedException {
    Path script = folder.resolve("typed.cmd");
    Files.writeString(
        script, "@echo off\r\n" + String.join("\r\n", lines) + "\r\n", Charset.forName("GBK"));
    return execute(
        environment,
        StandardCharsets.UTF_8,
        List.of("script", "-qec", PROGRAM + " cmd /c " + script.getFileName(), "/dev/null"));
  }

  /** Ends what Wine leaves behind, so that its files can be removed. */
  void stop() throws IOException, InterruptedException {
    execute(Map.of(), StandardCharsets.UTF_8, List.of(SERVER.toString(), "-k"));
    execute(Map.of(), StandardCharsets.UTF_8, List.of(SERVER.toString(), "-w"));
  }

  private Ended run(Map<String, String> environment, String... command)
      throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of(PROGRAM.toString()));
    all.addAll(List.of(command));
    return execute(environment, Charset.forName("GBK"), all);
  }

  private Ended execute(Map<String, String> environment, Charset charset, List<String> command)
      throws IOException, InterruptedException {
    Path given = folder.resolve("given.txt");
    Files.deleteIfExists(given);
    List<String> limited = new ArrayList<>(List.of("timeout", "60"));
    limited.addAll(command);
    ProcessBuilder builder = new ProcessBuilder(limited).directory(folder.toFile());
    builder.redirectErrorStream(true);
    Map<String, String> variables = builder.environment();
    variables.put("LC_ALL", LOCALE);
    variables.put("WINEPREFIX", folder.resolve("prefix").toString());
    variables.put("HOME", folder.toString());
    variables.put("WINEDEBUG", "-all");
    variables.put("STUB_OUT", windows(given));
    variables.put("JAVA_HOME", windows(folder.resolve("jdk")));
    variables.putAll(environment);
    Process process = builder.start();
    // the key that "pause" waits for; a terminal whose input has ended never ends itself
    process.getOutputStream().write('\n');
    process.getOutputStream().flush();
    String printed = text(process, charset);
    return new Ended(
        process.waitFor(), printed, Files.exists(given) ? Files.readAllLines(given) : List.of());
  }

  private static String text(Process process, Charset charset) throws IOException {
    return new String(process.getInputStream().readAllBytes(), charset)
        .lines()
        .collect(Collectors.joining("\n"));
  }
}
