package io.shenbao.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.WholeProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Input and output have other names on a worker's machine than on the manager's. */
@DisabledOnOs(OS.WINDOWS)
@WholeProgram
class OtherNamesOfFoldersTest {

  private static Path input;
  private static Path alone;

  @TempDir Path folder;
  private Path output;
  private Path inputThere;
  private Path outputThere;

  @BeforeAll
  static void runAlone() {
    input = RunAlone.once().input();
    alone = RunAlone.once().output();
  }

  @BeforeEach
  void nameFolders() throws Exception {
    output = Files.createDirectories(folder.resolve("out"));
    inputThere = folder.resolve("there/数据");
    outputThere = folder.resolve("there/结果");
  }

  @Test
  void whatIsWrittenIsTheSame(TestReporter reporter) throws Exception {
    try (Share in = Share.of(input, inputThere);
        Share out = Share.of(output, outputThere);
        TestCluster cluster = new TestCluster(folder)) {
      reporter.publishEntry("shares", in.kind() + ", " + out.kind());
      cluster.worker();
      TestCluster.Started there = cluster.worker(home(cluster));
      TestCluster.Started manager = cluster.manager(input, output);

      assertThat(manager.end(240)).as(manager.text()).isEqualTo(1);
      assertThat(WrittenFiles.differing(output, alone)).isEmpty();
      assertThat(ranges(cluster, there)).as("ranges done there").isPositive();
      there.process().destroy();
      assertThat(there.end(60)).as(there.text()).isZero();
      assertThat(there.text()).isEmpty();
    }
  }

  @Test
  void aShareThatAppearsLateIsWaitedFor() throws Exception {
    Share.announce(inputThere);
    Share.announce(outputThere);
    try (TestCluster cluster = new TestCluster(folder)) {
      TestCluster.Started there = cluster.worker(home(cluster));
      TestCluster.Started manager = cluster.manager(input, output);
      TestCluster.await("the worker misses its folders", 120, () -> said(there).contains("看不到"));
      Thread.sleep(2000);
      assertThat(said(there).strip().lines()).hasSize(1);
      assertThat(outputThere).isEmptyDirectory();

      try (Share in = Share.of(input, inputThere);
          Share out = Share.of(output, outputThere)) {
        assertThat(manager.end(240)).as(manager.text() + in.kind() + out.kind()).isEqualTo(1);
        there.kill();
      }
      assertThat(WrittenFiles.differing(output, alone)).isEmpty();
    }
  }

  private Path home(TestCluster cluster) throws Exception {
    return cluster.home(
        "there-home",
        "folders: ['%s => %s', '%s => %s']".formatted(input, inputThere, output, outputThere));
  }

  private static String said(TestCluster.Started worker) {
    try {
      return worker.text();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** How many ranges a worker has done, as it has told the database. */
  private static int ranges(TestCluster cluster, TestCluster.Started worker) throws Exception {
    return Integer.parseInt(
        cluster.ask(
            "SELECT COALESCE(MAX(ranges), 0) FROM cluster_worker WHERE name LIKE '%-"
                + worker.process().pid()
                + "-%'"));
  }
}
