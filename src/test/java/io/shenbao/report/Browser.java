package io.shenbao.report;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.cli.Programs;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Chromium, led by the scripts in {@code src/test/browser}. */
public final class Browser {

  private static final Path SCRIPTS = Path.of("src/test/browser");
  private static final Path TOOLS = Path.of("target/browser");

  private Browser() {}

  /** What a script saw in a folder of pages, as it prints it. */
  public static JsonNode look(String script, Path output) throws Exception {
    List.of("chromium", "node", "npm").forEach(Programs::need);
    Files.createDirectories(TOOLS);
    // another JVM may be at the tests, too, and want the same tools
    try (FileChannel lock = FileChannel.open(TOOLS.resolve("lock"), CREATE, WRITE)) {
      lock.lock();
      for (String name : List.of("package.json", "package-lock.json", script)) {
        Files.write(TOOLS.resolve(name), Files.readAllBytes(SCRIPTS.resolve(name)));
      }
      if (!Files.exists(TOOLS.resolve("node_modules/axe-core/axe.min.js"))) {
        run("npm", "ci", "--no-audit", "--no-fund", "--silent");
      }
      String printed = run("node", script, "chromium", output.toAbsolutePath().toString());
      return JsonMapper.builder().build().readTree(printed);
    }
  }

  private static String run(String... command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(TOOLS.toFile());
    builder.redirectError(TOOLS.resolve("error.txt").toFile());
    Process process = builder.start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor())
        .as(() -> String.join(" ", command) + ": " + read(TOOLS.resolve("error.txt")))
        .isZero();
    return printed;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
