package io.shenbao.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.WholeProgram;
import io.shenbao.cli.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever happens to a machine in mid-run, what is written in the end is the same. {@code mvn test
 * -Dtest=FaultsOfMachinesTest -Dshenbao.away=60} has broker and database away for a minute each.
 */
@DisabledOnOs(OS.WINDOWS)
@WholeProgram
class FaultsOfMachinesTest {

  /** Seconds. */
  private static final int AWAY = Integer.getInteger("shenbao.away", 5);

  private static final String JUDGED =
      "SELECT COUNT(*) FROM unit WHERE ordinal IS NOT NULL AND result IS NOT NULL";

  private static Path input;
  private static Path alone;

  @TempDir Path folder;
  private TestCluster cluster;
  private Path output;

  @BeforeAll
  static void runAlone() {
    RunAlone run = RunAlone.once();
    assertThat(run.program().exit()).as(run.program().printed()).isEqualTo(1);
    input = run.input();
    alone = run.output();
  }

  @BeforeEach
  void startServers() throws Exception {
    cluster = new TestCluster(folder);
    output = folder.resolve("out");
  }

  @AfterEach
  void stopServers() throws Exception {
    cluster.close();
  }

  @Test
  void aKilledWorkersRangeIsDoneByAnotherFromWhereItWas() throws Exception {
    TestCluster.Started first = cluster.worker();
    TestCluster.Started manager = cluster.manager(input, output);
    awaitJudged(8, manager);
    String judged = cluster.ask("SELECT folder FROM unit WHERE result IS NOT NULL LIMIT 1");
    FileTime written = written(judged);
    first.kill();
    cluster.worker();

    assertThatItIsTheSame(manager);
    assertThat(written(judged)).isEqualTo(written);
  }

  @Test
  void aHungWorkerIsFencedAndItsLateResultsAreRefused() throws Exception {
    TestCluster.Started hung = cluster.worker();
    TestCluster.Started manager = cluster.manager(input, output);
    awaitJudged(8, manager);
    hung.signal("STOP");
    TestCluster.await(
        "a range runs out",
        60,
        () -> ask("SELECT 1 FROM cluster_range WHERE held_until < now()").equals("1"));
    cluster.worker();
    assertThatItIsTheSame(manager);
    String results =
        cluster.ask("SELECT md5(string_agg(md5(result), ',' ORDER BY ordinal)) FROM unit");

    hung.signal("CONT");
    Thread.sleep(3000);

    assertThat(hung.process().isAlive()).as(hung.text()).isTrue();
    assertThat(cluster.ask("SELECT md5(string_agg(md5(result), ',' ORDER BY ordinal)) FROM unit"))
        .isEqualTo(results);
    assertThat(WrittenFiles.differing(output, alone)).isEmpty();
  }

  @Test
  void aManagerThatWasKilledGoesOnWithTheSameWorkers() throws Exception {
    cluster.worker();
    cluster.worker();
    TestCluster.Started first = cluster.manager(input, output);
    awaitJudged(8, first);
    first.kill();

    TestCluster.Started second = cluster.manager(input, output);

    assertThat(second.end(240)).as(second.text()).isEqualTo(1);
    assertThat(WrittenFiles.differing(output, alone)).containsOnly("report.html", "report.json");
    assertThat(Program.report(output).path("counts").path("reused").asInt()).isPositive();
  }

  @Test
  void aWorkerThatSeesAnotherInputFailsBeforeItsStepAndHoldsNobodyUp() throws Exception {
    Path other = ManyApplications.in(folder.resolve("other"), 1);
    Files.move(other.resolve("000"), other.resolve("nobody"));
    Path home = cluster.home("wrong", "folders: ['%s => %s']".formatted(input, other));
    TestCluster.Started wrong = cluster.worker(home);
    TestCluster.Started manager = cluster.manager(input, output);
    TestCluster.await(
        "a range fails",
        120,
        () -> ask("SELECT 1 FROM cluster_range WHERE faults > 0").equals("1"));
    cluster.worker();

    assertThatItIsTheSame(manager);
    assertThat(wrong.process().isAlive()).as(wrong.text()).isTrue();
  }

  @Test
  void brokerAndDatabaseThatAreAwayForAWhileAreWaitedFor() throws Exception {
    cluster.worker();
    TestCluster.Started manager = cluster.manager(input, output);
    awaitJudged(4, manager);
    cluster.stopBroker();
    Thread.sleep(AWAY * 1000L);
    cluster.startBroker();
    cluster.closeDatabase();
    Thread.sleep(AWAY * 1000L);
    cluster.openDatabase();

    assertThat(manager.end(240)).as(manager.text()).isEqualTo(1);
    assertThat(manager.text()).contains("没有回应，等待中");
    assertThat(WrittenFiles.differing(output, alone))
        .allMatch(name -> name.equals("report.html") || name.equals("report.json"));
  }

  @Test
  void aStoppedWorkerEndsInOrderAndOneThatComesLaterTakesOver() throws Exception {
    TestCluster.Started first = cluster.worker();
    TestCluster.Started manager = cluster.manager(input, output);
    awaitJudged(8, manager);
    first.process().destroy();
    assertThat(first.end(40)).as(first.text()).isZero();
    assertThat(cluster.ask("SELECT COUNT(*) FROM cluster_worker")).isEqualTo("0");
    assertThat(cluster.ask("SELECT COUNT(*) FROM cluster_range WHERE token IS NOT NULL"))
        .isEqualTo("0");
    cluster.worker();

    assertThatItIsTheSame(manager);
  }

  @Test
  void aStoppedManagerSaysSoAndTheNextGoesOn() throws Exception {
    cluster.worker();
    TestCluster.Started first = cluster.manager(input, output);
    awaitJudged(8, first);
    first.process().destroy();
    assertThat(first.end(60)).isEqualTo(3);
    assertThat(first.text().strip()).isEqualTo("运行已中止；再运行一次，将从中断处继续");

    TestCluster.Started second = cluster.manager(input, output);

    assertThat(second.end(240)).as(second.text()).isEqualTo(1);
    assertThat(WrittenFiles.differing(output, alone)).containsOnly("report.html", "report.json");
  }

  private void assertThatItIsTheSame(TestCluster.Started manager) throws Exception {
    assertThat(manager.end(240)).as(manager.text()).isEqualTo(1);
    assertThat(WrittenFiles.differing(output, alone)).isEmpty();
  }

  private void awaitJudged(int count, TestCluster.Started manager) throws Exception {
    TestCluster.await(
        count + " are judged",
        180,
        () -> {
          if (!manager.process().isAlive()) {
            throw new AssertionError("the manager has ended");
          }
          String judged = ask(JUDGED);
          return !judged.isEmpty() && Integer.parseInt(judged) >= count;
        });
  }

  private String ask(String query) {
    try {
      return cluster.ask(query);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private FileTime written(String folder) throws Exception {
    return Files.getLastModifiedTime(output.resolve(folder).resolve("申报书.docx"));
  }
}
