package io.shenbao.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.WholeProgram;
import io.shenbao.cli.ChildProgram;
import io.shenbao.cli.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/**
 * What several machines cost: {@code mvn test -Dtest=MachinesBench -Dshenbao.bench=300} measures
 * with so many applications, and writes what it measured and what follows from it for larger runs
 * into bench/README.md and docs/cluster.md.
 *
 * <p>All programs run under the launcher's flags and without class data archives. A worker has one
 * thread, so that runs are compared whose threads are as many; the broker is a process of its own.
 * What one more application costs is the difference to a third of the applications, of programs
 * that have judged as many before. Threads and workers take turns in three rounds; the round is
 * told whose ratio is the median.
 */
@EnabledOnOs(OS.LINUX)
@Timeout(value = 3, unit = TimeUnit.HOURS)
@WholeProgram
class MachinesBench {

  private static final int APPLICATIONS = Integer.getInteger("shenbao.bench", 60);
  private static final int ROUNDS = Integer.getInteger("shenbao.rounds", 3);
  private static final int MOST = 3;

  /** Steps of the manager's own. */
  private static final String SERIAL =
      """
      SELECT SUM(EXTRACT(EPOCH FROM end_time - start_time)) FROM batch_step_execution
        WHERE step_name IN ('survey', 'compare', 'summarise')
          AND job_execution_id = (SELECT MAX(job_execution_id) FROM batch_job_execution)
      """;

  @TempDir Path folder;
  private double bytesOfEach;

  /**
   * So many threads and as many workers, one after the other.
   *
   * @param run all applications by threads
   * @param furtherOfRun what further applications cost threads
   * @param cluster all applications by workers that have judged before
   * @param furtherOfCluster what further applications cost workers
   */
  private record Pair(
      int count,
      MachineCost run,
      MachineCost furtherOfRun,
      MachineCost cluster,
      MachineCost furtherOfCluster) {

    double ratio() {
      return furtherOfCluster.each(furtherOfCluster.cpu()) / furtherOfRun.each(furtherOfRun.cpu());
    }

    String threads() {
      return run.row("`run`, " + counted("thread"), furtherOfRun, furtherOfRun);
    }

    String workers() {
      return cluster.row(counted("worker"), furtherOfCluster, furtherOfRun);
    }

    private String counted(String one) {
      return "%d %s%s".formatted(count, one, count == 1 ? "" : "s");
    }
  }

  @Test
  void measure() throws Exception {
    Programs.need("python3");
    List<Path> thirds = new ArrayList<>();
    for (int i = 1; i <= MOST; i++) {
      thirds.add(generated(APPLICATIONS / MOST * i));
    }
    List<Pair> pairs = new ArrayList<>();
    for (int i = 1; i <= MOST; i++) {
      List<Pair> rounds = new ArrayList<>();
      for (int round = 0; round < ROUNDS; round++) {
        rounds.add(pair(i, thirds, folder.resolve("round-%d-%d".formatted(i, round))));
      }
      rounds.sort(Comparator.comparingDouble(Pair::ratio));
      pairs.add(rounds.get(ROUNDS / 2));
    }
    List<String> table = new ArrayList<>();
    table.add(
        "| %d applications | wall s | run or manager, CPU s | workers | database | broker "
                .formatted(APPLICATIONS)
            + "| ms an application | ms for one more | of a run's |");
    table.add("|---|---:|---:|---:|---:|---:|---:|---:|---:|");
    pairs.forEach(pair -> table.add(pair.threads()));
    pairs.forEach(pair -> table.add(pair.workers()));
    List<String> calculated =
        new Sizing(pairs.get(MOST - 1).furtherOfCluster(), bytesOfEach).table();
    table.forEach(System.out::println);
    calculated.forEach(System.out::println);
    MarkedText.write(Path.of("bench/README.md"), "machines", table);
    MarkedText.write(Path.of("docs/cluster.md"), "machines", table);
    MarkedText.write(Path.of("docs/cluster.md"), "larger runs", calculated);
  }

  private Pair pair(int count, List<Path> thirds, Path place) throws Exception {
    Path few = thirds.get(0);
    Path all = thirds.get(MOST - 1);
    Path alone = Files.createDirectories(place).resolve("alone");
    MachineCost fewer = alone(count, few, place.resolve("alone-few"));
    MachineCost run = alone(count, all, alone);
    bytesOfEach = (size(all) + size(alone)) / APPLICATIONS;
    // each worker has then judged a third, as a thread has that goes on to all
    List<MachineCost> nights =
        together(count, List.of(thirds.get(count - 1), few, all), place.resolve("together"));
    // the reports of a second night tell what has changed since the first
    assertThat(WrittenFiles.differing(place.resolve("together-2"), alone))
        .allMatch(file -> file.equals("report.json") || file.matches("report(/.*|\\.html)"));
    FileSystemUtils.deleteRecursively(place);
    MachineCost cluster = nights.get(2);
    return new Pair(count, run, run.beyond(fewer), cluster, cluster.beyond(nights.get(1)));
  }

  private Path generated(int count) throws Exception {
    Path input = folder.resolve("in-" + count);
    List<String> command =
        List.of(
            "python3",
            "bench/nights/applications.py",
            Integer.toString(count),
            input.toString(),
            "--input",
            "input",
            "--evidence",
            "none");
    assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    return input;
  }

  private MachineCost alone(int threads, Path input, Path output) throws Exception {
    List<String> command =
        ChildProgram.command(
            List.of("-Xmx288m", "-XX:ActiveProcessorCount=" + threads),
            "run",
            input.toString(),
            "-o",
            output.toString(),
            "--recommender",
            "示例");
    long began = System.nanoTime();
    Process run =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("alone.txt").toFile())
            .start();
    double cost = CpuTime.untilItEnds(run);
    return new MachineCost(count(input), cost, 0, 0, 0, 0, seconds(began));
  }

  /** First nights over one input after another; the workers are fresh for the first of them. */
  private List<MachineCost> together(int count, List<Path> inputs, Path outputs) throws Exception {
    Path place = Files.createDirectories(folder.resolve("servers"));
    try (TestCluster cluster = new TestCluster(place)) {
      Path settings = place.resolve("home/config/cluster.yaml");
      Files.writeString(settings, Files.readString(settings).replace("threads: 2", "threads: 1"));
      ProcessHandle broker = cluster.separateBroker().toHandle();
      List<Process> workers = new ArrayList<>();
      List<MachineCost> costs = new ArrayList<>();
      for (int night = 0; night < inputs.size(); night++) {
        double brokers = CpuTime.of(broker);
        double databases = CpuTime.of(cluster.database());
        double before = workers.stream().mapToDouble(CpuTime::of).sum();
        long began = System.nanoTime();
        while (workers.size() < count) {
          workers.add(cluster.worker().process());
        }
        TestCluster.Started manager =
            cluster.manager(
                inputs.get(night), outputs.resolveSibling(outputs.getFileName() + "-" + night));
        double managers = CpuTime.untilItEnds(manager.process());
        double wall = seconds(began);
        costs.add(
            new MachineCost(
                count(inputs.get(night)),
                managers,
                workers.stream().mapToDouble(CpuTime::of).sum() - before,
                CpuTime.of(cluster.database()) - databases,
                CpuTime.of(broker) - brokers,
                Double.parseDouble(cluster.ask(SERIAL)),
                wall));
        assertThat(manager.process().exitValue()).as(manager.text()).isIn(0, 1);
      }
      return costs;
    } finally {
      FileSystemUtils.deleteRecursively(place);
    }
  }

  private static int count(Path input) throws IOException {
    try (Stream<Path> all = Files.list(input)) {
      return (int) all.count();
    }
  }

  private static double size(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static double seconds(long began) {
    return (System.nanoTime() - began) / 1e9;
  }
}
