package io.shenbao.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.WholeProgram;
import io.shenbao.cli.ChildProgram;
import io.shenbao.cli.Program;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workers give what one machine gives, byte for byte. */
@WholeProgram
class SameOnSeveralMachinesTest {

  @TempDir Path folder;

  @Test
  void aManagerAndTwoWorkersWriteWhatOneRunWrites() throws Exception {
    Path alone = folder.resolve("alone");
    Program run =
        ChildProgram.run(
            ChildProgram.command(
                List.of(),
                "run",
                Program.SAMPLES.toString(),
                "-o",
                alone.toString(),
                "--recommender",
                "示例"));
    try (TestCluster cluster = new TestCluster(folder)) {
      cluster.worker();
      cluster.worker();
      Path together = folder.resolve("together");
      TestCluster.Started manager = cluster.manager(Program.SAMPLES, together);

      assertThat(manager.end(180)).as(manager.text()).isEqualTo(run.exit());
      assertThat(WrittenFiles.differing(together, alone)).isEmpty();
      assertThat(manager.text().replace(together.toString(), alone.toString()))
          .endsWith(run.printed());
    }
  }
}
