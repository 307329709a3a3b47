package io.shenbao.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.WholeProgram;
import io.shenbao.cli.Program;
import io.shenbao.cli.Shenbao;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who wants no page pays for none. */
@WholeProgram
class WebClassesTest {

  @TempDir Path folder;

  @Test
  void noOtherCommandWakesTheServer() throws Exception {
    String input = Program.SAMPLES.resolve(Program.RAIL).toString();

    assertAsleep("--help");
    assertAsleep("check", input);
    assertAsleep("run", "--silent", input, "-o", folder.resolve("out").toString());
  }

  private static void assertAsleep(String... arguments) throws Exception {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-Xlog:class+load:stdout",
            "-cp",
            System.getProperty("java.class.path"),
            Shenbao.class.getName()));
    line.addAll(List.of(arguments));
    Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
    String loaded;
    try (InputStream in = process.getInputStream()) {
      loaded = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    assertThat(process.waitFor()).isIn(0, 1);
    assertThat(loaded)
        .contains("io.shenbao.cli.Shenbao ")
        .doesNotContain(
            "io.shenbao.desk.page",
            "io.shenbao.desk.Desk ",
            "org.springframework.boot",
            "org.springframework.web",
            "org.apache.catalina",
            "org.apache.tomcat",
            "jakarta.servlet");
  }
}
