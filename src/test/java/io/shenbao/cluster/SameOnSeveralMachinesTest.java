package io.shenbao.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.WholeProgram;
import io.shenbao.cli.Program;
import io.shenbao.cli.SamplesRun;
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
    SamplesRun alone = SamplesRun.once();
    try (TestCluster cluster = new TestCluster(folder)) {
      cluster.worker();
      cluster.worker();
      Path together = folder.resolve("together");
      TestCluster.Started manager =
          cluster.start(
              List.of(),
              List.of(
                  "manager",
                  Program.SAMPLES.toString(),
                  "-o",
                  together.toString(),
                  "--home",
                  folder.resolve("home").toString()));

      assertThat(manager.end(180)).as(manager.text()).isEqualTo(alone.program().exit());
      assertThat(WrittenFiles.differing(together, alone.output())).isEmpty();
      assertThat(manager.text().replace(together.toString(), alone.output().toString()))
          .endsWith(alone.program().printed());
    }
  }
}
