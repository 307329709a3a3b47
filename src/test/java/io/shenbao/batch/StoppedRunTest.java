package io.shenbao.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.WholeProgram;
import io.shenbao.cli.ChildProgram;
import io.shenbao.cli.Program;
import io.shenbao.cli.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** SIGTERM and Ctrl-C: the run says in one sentence that it was stopped, and is gone on with. */
@DisabledOnOs(OS.WINDOWS)
@WholeProgram
class StoppedRunTest {

  private static final String SENTENCE = "运行已中止；再运行一次，将从中断处继续";
  private static final int APPLICATIONS = 12;

  @TempDir Path folder;
  private Path input;
  private Path output;
  private Path printed;

  @BeforeEach
  void generateApplications() throws IOException {
    input = folder.resolve("in");
    output = folder.resolve("out");
    printed = folder.resolve("printed.txt");
    String ready =
        Files.readString(Path.of("config/programmes/hunan-advanced-2025/examples/ready.yaml"));
    for (int i = 0; i < APPLICATIONS; i++) {
      Path application = Files.createDirectories(input.resolve("%03d".formatted(i)));
      Files.writeString(
          application.resolve("application.yaml"),
          ready.replace("91430211MA4TLBA17U", "91430211MA4T%05d0".formatted(i)));
    }
  }

  @Test
  void sigtermSaysItsSentenceAndTheNextRunGoesOn() throws Exception {
    Process process = start(List.of());
    awaitDocuments("005/申报书.docx", process);
    process.destroy();

    assertStopped(process);
    assertGoesOn();
  }

  @Test
  void ctrlCReachesTheChildrenTooAndCostsNoEvidence() throws Exception {
    Programs.need("setsid");
    for (int i = 0; i < 2; i++) {
      Program.copy(Program.SAMPLES.resolve(Program.RAIL), input.resolve("00%d-附材料".formatted(i)));
    }
    Process process = start(List.of("setsid", "env", "--default-signal=INT"));
    awaitDocuments("000/申报书.docx", process);
    // a terminal sends it to all processes of the group
    signal("INT", -process.pid());

    assertStopped(process);
    assertGoesOn();
    for (JsonNode application : Program.report(output).path("applications")) {
      assertThat(application.path("verdicts").path("unchecked").asInt())
          .as(application.path("path").asString())
          .isZero();
    }
  }

  @Test
  void aSecondRunOnTheSameOutputSaysWhoHasIt() throws Exception {
    Process first = start(List.of());
    awaitDocuments("000/申报书.docx", first);
    // held, it can't come to its end before the second has begun
    signal("STOP", first.pid());

    Program second = run();

    first.destroyForcibly().waitFor();
    assertThat(second.exit()).isEqualTo(3);
    assertThat(second.printed().strip()).isEqualTo("另一个运行正在使用输出文件夹 %s，请等它结束后再试".formatted(output));
  }

  private static void signal(String name, long process) throws Exception {
    new ProcessBuilder("kill", "-" + name, "--", Long.toString(process))
        .inheritIO()
        .start()
        .waitFor();
  }

  private void assertStopped(Process process) throws Exception {
    assertThat(process.waitFor(90, TimeUnit.SECONDS)).isTrue();
    assertThat(Files.readString(printed).strip()).isEqualTo(SENTENCE);
    assertThat(process.exitValue()).isEqualTo(3);
    assertThat(output.resolve("report.json")).doesNotExist();
  }

  private void assertGoesOn() throws Exception {
    assertThat(run().exit()).isEqualTo(1);
    assertThat(Program.report(output).path("counts").path("reused").asInt()).isPositive();
  }

  private void awaitDocuments(String name, Process process) throws InterruptedException {
    while (process.isAlive() && !Files.exists(output.resolve(name))) {
      Thread.sleep(20);
    }
  }

  /** Runs to the end, in this process. */
  private Program run() {
    return Program.run("run", input.toString(), "-o", output.toString());
  }

  private Process start(List<String> before) throws IOException {
    List<String> command = new ArrayList<>(before);
    command.addAll(
        ChildProgram.command(List.of(), "run", input.toString(), "-o", output.toString()));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(printed.toFile())
        .start();
  }
}
