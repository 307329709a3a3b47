package io.shenbao.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.WholeProgram;
import io.shenbao.cli.Program;
import io.shenbao.cli.Programs;
import io.shenbao.document.pdf.PdfPages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workers print, each by a LibreOffice of its own. */
@WholeProgram
class PdfsOfWorkersTest {

  private static final String PDF = ".pdf";

  @TempDir Path folder;
  private TestCluster cluster;
  private Path input;

  @BeforeEach
  void startServers() throws Exception {
    Programs.need("soffice");
    cluster = new TestCluster(folder);
    input = ManyApplications.in(folder.resolve("in"), 5);
  }

  @AfterEach
  void stopServers() throws Exception {
    if (cluster != null) {
      cluster.close();
    }
  }

  @Test
  void theSameFilesAreThereAsOfOneRun() throws Exception {
    Path alone = folder.resolve("alone");
    Program run =
        Program.run(
            "run", input.toString(), "-o", alone.toString(), "--recommender", "示例", "--pdf");
    Path output = folder.resolve("out");
    TestCluster.Started worker = cluster.worker();
    cluster.worker();
    TestCluster.Started manager = cluster.manager(input, output, "--pdf");

    assertThat(manager.end(300)).as(manager.text()).isEqualTo(run.exit());
    assertThat(files(output)).isEqualTo(files(alone));
    assertThat(files(output)).filteredOn(name -> name.endsWith(PDF)).hasSizeGreaterThan(5);
    for (String name : files(output)) {
      if (name.endsWith(PDF)) {
        assertThat(PdfPages.count(output.resolve(name)))
            .as(name)
            .isEqualTo(PdfPages.count(alone.resolve(name)));
      }
    }
    // each PDF has the time of its making in it, and the list of a folder's files their hashes
    assertThat(WrittenFiles.differing(output, alone))
        .allMatch(name -> name.endsWith(PDF) || name.endsWith("/.shenbao.json"));

    List<ProcessHandle> offices = worker.process().descendants().toList();
    assertThat(offices).as("processes of the worker").isNotEmpty();
    worker.process().destroy();
    assertThat(worker.end(60)).as(worker.text()).isZero();
    assertThat(offices).as("what it leaves behind").noneMatch(ProcessHandle::isAlive);
  }

  @Test
  void aWorkerWithoutLibreOfficeSaysSoAndTakesNoPart() throws Exception {
    TestCluster.Started without = cluster.worker("-Doffice.home=" + folder.resolve("no-office"));
    TestCluster.Started manager = cluster.manager(input, folder.resolve("out"), "--pdf");

    assertThat(without.end(120)).as(without.text()).isEqualTo(3);
    assertThat(without.text().strip()).isEqualTo("本机不能参与这次运行：--pdf 需要 LibreOffice，但没有安装或无法启动");
    manager.kill();
  }

  private static List<String> files(Path output) throws Exception {
    try (Stream<Path> walk = Files.walk(output)) {
      return walk.filter(Files::isRegularFile)
          .map(file -> output.relativize(file).toString())
          .filter(name -> !name.startsWith(".shenbao"))
          .sorted()
          .toList();
    }
  }
}
