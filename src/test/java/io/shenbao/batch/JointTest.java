package io.shenbao.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Judgement;
import io.shenbao.assessment.Outcome;
import io.shenbao.batch.output.OutputFolder;
import io.shenbao.batch.output.OutputNames;
import io.shenbao.batch.output.Publication;
import io.shenbao.review.Assessments;
import io.shenbao.review.Bulkhead;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file about all applications is written whatever one of them does to it. */
class JointTest {

  @TempDir Path folder;

  @Test
  void whatCanNotBeShownOfOneIsLeftOutAndSaid() throws IOException {
    Joint joint = joint("a", "b", "c");

    joint.write("list.txt", JointTest::list);
    assertThat(folder.resolve("list.txt")).doesNotExist();
    joint.publish();

    assertThat(Files.readString(folder.resolve("list.txt"))).isEqualTo("a:0 b:1 c:0 ");
    assertThat(joint.results().stream().map(Assessment::outcome))
        .containsExactly(Outcome.READY, Outcome.INCOMPLETE, Outcome.READY);
    assertThat(joint.files()).containsExactly("list.txt");
    assertThat(joint.unmade()).isEmpty();
    assertThat(joint.found()).isEqualTo(1);
  }

  @Test
  void aFileThatCanNotBeWrittenIsAFindingOnTheRunAndNobodysFault() throws IOException {
    Files.createDirectories(folder.resolve("list.txt/x"));
    Joint joint = joint("a", "c");

    joint.write("list.txt", JointTest::list);

    assertThat(joint.unmade()).hasSize(1).allMatch(Finding::leavesOpen);
    assertThat(joint.results()).allMatch(one -> one.outcome() == Outcome.READY);
    assertThat(joint.files()).isEmpty();
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.filter(file -> !file.endsWith(OutputNames.WORK))).hasSize(1);
    }
  }

  /** Fails over b as long as there is anything of b's own in it. */
  private static void list(Assessments shown, java.io.OutputStream out) throws IOException {
    for (Assessment one : shown) {
      if (one.path().equals("b") && !one.scenarios().isEmpty()) {
        throw new StackOverflowError();
      }
      String line = one.path() + ":" + one.findings().size() + " ";
      out.write(line.getBytes(StandardCharsets.UTF_8));
    }
  }

  private Joint joint(String... paths) {
    OutputFolder output = new OutputFolder(folder, "");
    return new Joint(
        new Bulkhead(List.of()),
        output,
        new Publication(output),
        Assessments.of(Stream.of(paths).map(JointTest::assessment).toList()));
  }

  private static Assessment assessment(String path) {
    return new Assessment(
        path,
        "",
        "",
        "",
        "",
        List.of(),
        Outcome.READY,
        false,
        List.of("x"),
        List.of(),
        Judgement.EMPTY,
        List.of(),
        List.of(),
        List.of(),
        null);
  }
}
