package io.shenbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.WholeProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whole runs in fresh JVMs, each of which shuffles what has no order in a way of its own, on an
 * input that provokes proposals and many findings: every report says the same in the same order.
 */
@WholeProgram
class SameInAnyJvmTest {

  private static final int RUNS = 3;

  @TempDir Path folder;

  @Test
  void freshJvmsReportTheSame() throws IOException, InterruptedException {
    Path input = folder.resolve("in");
    for (String sample :
        List.of(Program.RAIL, Program.TOOLS, Program.CERAMICS, Program.MATERIALS)) {
      Program.copy(Program.SAMPLES.resolve(sample), input.resolve(sample));
    }
    spoil(Program.SAMPLES.resolve(Program.RAIL), input.resolve("x"));
    // what is missing is told as well, and films are what takes longest to look into
    for (String sample : List.of(Program.TOOLS, Program.CERAMICS, Program.MATERIALS)) {
      leaveFilms(0, input.resolve(sample));
    }
    leaveFilms(2, input.resolve(Program.RAIL));
    leaveFilms(2, input.resolve("x"));

    List<String> reports = new ArrayList<>();
    for (int i = 0; i < RUNS; i++) {
      reports.add(report(input, folder.resolve("out-" + i)));
    }

    assertThat(reports.get(0)).contains("attachment-outside").contains("unknown-key");
    assertThat(reports).allSatisfy(report -> assertThat(report).isEqualTo(reports.get(0)));
  }

  private static void leaveFilms(int count, Path application) throws IOException {
    try (Stream<Path> films = Files.list(application.resolve("07-场景视频"))) {
      for (Path film : films.sorted().skip(count).toList()) {
        Files.delete(film);
      }
    }
  }

  /** A copy in which many names are nearly right and files are named that are not there. */
  private static void spoil(Path sample, Path copy) throws IOException {
    Program.copy(sample, copy);
    Path source = copy.resolve("application.yaml");
    String text = Files.readString(source);
    StringBuilder spoilt = new StringBuilder();
    int names = 0;
    for (String line : text.lines().toList()) {
      boolean isKey = line.matches("\\s+[a-z][A-Za-z]{4,}:.*");
      // every fourth key loses a letter: proposals; the values are then missing: findings
      spoilt
          .append(isKey && ++names % 4 == 0 ? line.replaceFirst("([a-z])([A-Za-z]+:)", "$2") : line)
          .append('\n');
    }
    spoilt.append("attachments:\n");
    for (String key : List.of("licence", "audit-reports", "photographs", "videos", "other")) {
      spoilt.append("  ").append(key).append(": ['../").append(key).append(".pdf']\n");
    }
    Files.writeString(source, spoilt);
  }

  private static String report(Path input, Path output) throws IOException, InterruptedException {
    Program run =
        ChildProgram.run(
            ChildProgram.command(
                List.of(), "run", input.toString(), "-o", output.toString(), "--format", "json"));
    assertThat(output.resolve("report.json")).as(run.printed()).exists();
    return Files.readString(output.resolve("report.json"))
        .replaceFirst("\"startedAt\" ?: ?\"[^\"]*\"", "");
  }
}
