package io.shenbao.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.WholeProgram;
import io.shenbao.cli.ChildProgram;
import io.shenbao.cli.Program;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Manager and workers killed again and again, at times that a seed chooses. {@code mvn test
 * -Dtest=SeededKillsTest -Dshenbao.kills=20 -Dshenbao.seed=16} kills so often.
 */
@WholeProgram
class SeededKillsTest {

  private static final int KILLS = Integer.getInteger("shenbao.kills", 4);
  private static final long SEED = Long.getLong("shenbao.seed", 16);
  private static final int APPLICATIONS = 24;

  @TempDir Path folder;

  @Test
  void whatIsWrittenInTheEndIsTheSame() throws Exception {
    Path input = ManyApplications.in(folder.resolve("in"), APPLICATIONS);
    Path alone = folder.resolve("alone");
    long began = System.nanoTime();
    Program run =
        ChildProgram.run(
            ChildProgram.command(
                List.of(), "run", input.toString(), "-o", alone.toString(), "--recommender", "示例"));
    long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    Random random = new Random(SEED);
    Path output = folder.resolve("out");
    try (TestCluster cluster = new TestCluster(folder)) {
      List<TestCluster.Started> workers =
          new ArrayList<>(List.of(cluster.worker(), cluster.worker()));
      TestCluster.Started manager = cluster.manager(input, output);
      for (int i = 0; i < KILLS; i++) {
        Thread.sleep(200 + random.nextLong(took));
        int victim = random.nextInt(3);
        if (victim < workers.size()) {
          workers.get(victim).kill();
          workers.set(victim, cluster.worker());
        } else {
          manager.kill();
          manager = cluster.manager(input, output);
        }
      }
      assertThat(manager.end(400)).as(manager.text()).isEqualTo(run.exit());
      // how many results were taken over from before a kill is told in the report, and differs
      assertThat(WrittenFiles.differing(output, alone))
          .as("seed %d, %d kills", SEED, KILLS)
          .allMatch(name -> name.equals("report.html") || name.equals("report.json"));
      assertThat(findings(output)).isEqualTo(findings(alone));
    }
  }

  /** All findings, whatever was taken over. */
  private static List<String> findings(Path output) throws Exception {
    List<String> findings = new ArrayList<>();
    Program.report(output)
        .path("applications")
        .forEach(one -> findings.add(one.path("path") + " " + one.path("findings")));
    return findings;
  }
}
