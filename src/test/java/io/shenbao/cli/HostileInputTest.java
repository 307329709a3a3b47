package io.shenbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import io.shenbao.WholeProgram;
import io.shenbao.batch.KnownEvidence;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Small files that once hung or ended a whole run, beside the four samples in one INPUT. */
@WholeProgram
class HostileInputTest {

  private static final String UNKNOWN = "附件-200000个不认识的键";
  private static final int KEYS = 200_000;
  private static final long TWO_MINUTES = 120_000_000_000L;

  @TempDir static Path folder;
  private static Program program;
  private static Path output;
  private static long cpu;

  @BeforeAll
  static void runAll() throws IOException {
    Path input = folder.resolve("in");
    Program.copy(Program.SAMPLES, input);
    put(input, "astral-1024", "application.yaml");
    put(input, "hang-blanks", "application.yaml");
    put(input, "hang-formulas", "申报数据.xlsx");
    put(input, "stackoverflow-2500", "申报数据.xlsx");
    put(input, "not-returned-errors", "申报数据.xlsx");
    prose(input);
    unknownKeys(input);
    Files.writeString(
        Files.createDirectories(input.resolve("附件-太深")).resolve("application.yaml"),
        "a: " + "[".repeat(20_000));
    output = KnownEvidence.in(folder.resolve("out"));
    OperatingSystemMXBean clock =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long begin = clock.getProcessCpuTime();
    program = Program.run("run", input.toString(), "-o", output.toString());
    cpu = clock.getProcessCpuTime() - begin;
  }

  /** Named so that the samples, whose names some of them bear, come first. */
  private static void put(Path input, String name, String file) throws IOException {
    String from = name + (file.endsWith(".yaml") ? ".yaml" : ".xlsx");
    Path there = Files.createDirectories(input.resolve("附件-" + name));
    try (InputStream in = HostileInputTest.class.getResourceAsStream("hostile/" + from)) {
      Files.copy(Objects.requireNonNull(in), there.resolve(file));
    }
  }

  private static void prose(Path input) throws IOException {
    Path there = input.resolve("附件-一级一级的标题");
    Program.copy(Program.SAMPLES.resolve(Program.RAIL), there);
    Path prose = there.resolve("项目总体情况.md");
    Files.writeString(prose, "# 1" + ".1".repeat(20_000) + " 标题\n\n" + Files.readString(prose));
  }

  private static void unknownKeys(Path input) throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < KEYS; i++) {
      text.append("k").append(i).append(": 1\n");
    }
    Files.writeString(
        Files.createDirectories(input.resolve(UNKNOWN)).resolve("application.yaml"), text);
  }

  @Test
  void takesLessThanTwoMinutesOfCpu() {
    assertThat(cpu).isLessThan(TWO_MINUTES);
  }

  @Test
  void endsWithThreeBecauseOneCannotBeRead() {
    assertThat(program.exit()).as(program.printed()).isEqualTo(3);
  }

  @Test
  void judgesTheSamplesAsEver() throws IOException {
    Path alone = SamplesRun.once().output();
    for (JsonNode sample : Program.report(alone).path("applications")) {
      JsonNode here = Program.application(output, sample.path("path").asString());
      assertThat(here.path("assessment")).isEqualTo(sample.path("assessment"));
      assertThat(own(here)).isEqualTo(own(sample));
    }
  }

  /** What was found in an application itself, and not in comparing it with another. */
  private static List<JsonNode> own(JsonNode application) {
    List<JsonNode> own = new ArrayList<>();
    for (JsonNode finding : application.path("findings")) {
      if (!finding.has("counterpart")) {
        own.add(finding);
      }
    }
    return own;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "astral-1024",
        "hang-blanks",
        "hang-formulas",
        "stackoverflow-2500",
        "not-returned-errors",
        "一级一级的标题"
      })
  void readsAndJudges(String name) throws IOException {
    JsonNode application = Program.application(output, "附件-" + name);

    assertThat(application.path("assessment").asString()).isIn("needs-fix", "duplicate");
    assertThat(application.path("findings")).isNotEmpty();
    assertThat(Program.problems(application)).doesNotContain("internal-error");
  }

  @Test
  void refusesWhatIsNestedWithoutEnd() throws IOException {
    JsonNode application = Program.application(output, "附件-太深");

    assertThat(application.path("assessment").asString()).isEqualTo("unreadable");
    assertThat(Program.problems(application)).containsExactly("yaml-too-deep");
  }

  @Test
  void tellsFiftyOfAKindAndTheNumberOfTheRest() throws IOException {
    JsonNode application = Program.application(output, UNKNOWN);
    List<JsonNode> unknown = new ArrayList<>();
    for (JsonNode finding : application.path("findings")) {
      if (finding.path("rule").asString().equals("unknown-key")) {
        unknown.add(finding);
      }
    }

    assertThat(unknown).hasSize(51);
    assertThat(unknown.get(50).path("message").asString())
        .isEqualTo("另有 " + (KEYS - 50) + " 处同类问题，未逐一列出");
    assertThat(unknown.get(50).path("severity").asString()).isEqualTo("error");
    assertThat(application.path("verdicts").path("failed").asInt()).isGreaterThan(KEYS);
    assertThat(application.path("assessment").asString()).isEqualTo("needs-fix");
    assertThat(Files.size(output.resolve("report.json"))).isLessThan(2_000_000);
    assertThat(Files.size(output.resolve("report.html"))).isLessThan(5_000_000);
  }
}
