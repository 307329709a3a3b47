package io.shenbao.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.WholeProgram;
import io.shenbao.cli.ChildProgram;
import io.shenbao.cli.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * What several machines cost: {@code mvn test -Dtest=MachinesBench -Dshenbao.bench=300} measures
 * with so many applications, and writes what it measured and what follows from it for larger runs
 * into bench/README.md and docs/cluster.md.
 *
 * <p>All programs run under the launcher's flags and without class data archives. A worker has one
 * thread, so that runs are compared whose threads are as many; the broker is a process of its own.
 * What one more application costs when all programs have started is, for a run and for the manager,
 * the difference to a third of the applications; for workers, which stay, it is what they take for
 * judging all a second time.
 */
@EnabledOnOs(OS.LINUX)
@Timeout(value = 3, unit = TimeUnit.HOURS)
@WholeProgram
class MachinesBench {

  private static final int APPLICATIONS = Integer.getInteger("shenbao.bench", 60);
  private static final int MOST = 3;

  /** Steps of the manager's own. */
  private static final String SERIAL =
      """
      SELECT SUM(EXTRACT(EPOCH FROM end_time - start_time)) FROM batch_step_execution
        WHERE step_name IN ('survey', 'compare', 'summarise')
          AND job_execution_id = (SELECT MAX(job_execution_id) FROM batch_job_execution)
      """;

  @TempDir Path folder;

  @Test
  void measure() throws Exception {
    Programs.need("python3");
    List<Path> inputs = List.of(generated(APPLICATIONS / 3), generated(APPLICATIONS));
    List<String> table = new ArrayList<>();
    table.add(
        "| %d applications | wall s | run or manager, CPU s | workers | database | broker "
                .formatted(APPLICATIONS)
            + "| ms an application | ms for one more | of a run's |");
    table.add("|---|---:|---:|---:|---:|---:|---:|---:|---:|");
    List<MachineCost> threads = new ArrayList<>();
    for (int i = 1; i <= MOST; i++) {
      MachineCost fewer = alone(i, inputs.get(0));
      MachineCost all = alone(i, inputs.get(1));
      threads.add(all.beyond(fewer));
      table.add(all.row("`run`, " + counted(i, "thread"), threads.get(i - 1), threads.get(i - 1)));
    }
    MachineCost more = threads.get(0);
    for (int i = 1; i <= MOST; i++) {
      List<MachineCost> fewer = together(i, inputs.get(0), 1);
      List<MachineCost> all = together(i, inputs.get(1), 2);
      more = all.get(0).beyond(fewer.get(0)).with(all.get(1));
      table.add(all.get(0).row(counted(i, "worker"), more, threads.get(i - 1)));
    }
    double bytes = (size(inputs.get(1)) + size(output(inputs.get(1), "alone-1"))) / APPLICATIONS;
    List<String> calculated = new Sizing(more, bytes).table();
    table.forEach(System.out::println);
    calculated.forEach(System.out::println);
    MarkedText.write(Path.of("bench/README.md"), "machines", table);
    MarkedText.write(Path.of("docs/cluster.md"), "machines", table);
    MarkedText.write(Path.of("docs/cluster.md"), "larger runs", calculated);
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

  private Path output(Path input, String name) {
    return folder.resolve(input.getFileName() + "-" + name);
  }

  private MachineCost alone(int threads, Path input) throws Exception {
    List<String> command =
        ChildProgram.command(
            List.of("-Xmx300m", "-XX:ActiveProcessorCount=" + threads),
            "run",
            input.toString(),
            "-o",
            output(input, "alone-" + threads).toString(),
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

  private static String counted(int count, String one) {
    return "%d %s%s".formatted(count, one, count == 1 ? "" : "s");
  }

  /** The first run with fresh workers, and others with the same. */
  private List<MachineCost> together(int count, Path input, int runs) throws Exception {
    Path place = Files.createDirectories(output(input, "servers-" + count));
    Path output = output(input, "workers-" + count);
    try (TestCluster cluster = new TestCluster(place)) {
      Path settings = place.resolve("home/config/cluster.yaml");
      Files.writeString(settings, Files.readString(settings).replace("threads: 2", "threads: 1"));
      ProcessHandle broker = cluster.separateBroker().toHandle();
      List<Process> workers = new ArrayList<>();
      List<MachineCost> costs = new ArrayList<>();
      for (int run = 0; run < runs; run++) {
        double brokers = CpuTime.of(broker);
        double databases = CpuTime.of(cluster.database());
        double before = workers.stream().mapToDouble(CpuTime::of).sum();
        long began = System.nanoTime();
        while (workers.size() < count) {
          workers.add(cluster.worker().process());
        }
        TestCluster.Started manager = cluster.manager(input, output, "--full");
        double managers = CpuTime.untilItEnds(manager.process());
        double wall = seconds(began);
        costs.add(
            new MachineCost(
                count(input),
                managers,
                workers.stream().mapToDouble(CpuTime::of).sum() - before,
                CpuTime.of(cluster.database()) - databases,
                CpuTime.of(broker) - brokers,
                Double.parseDouble(cluster.ask(SERIAL)),
                wall));
        assertThat(manager.process().exitValue()).as(manager.text()).isIn(0, 1);
        if (run == 0) {
          assertThat(WrittenFiles.differing(output, output(input, "alone-1"))).isEmpty();
        }
      }
      return costs;
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
