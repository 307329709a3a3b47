package io.shenbao.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.WholeProgram;
import io.shenbao.cli.ChildProgram;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * What several machines cost, as a table: {@code mvn test -Dtest=MachinesBench -Dshenbao.bench=300}
 * measures with so many applications.
 */
@EnabledOnOs(OS.LINUX)
@WholeProgram
class MachinesBench {

  private static final int APPLICATIONS = Integer.getInteger("shenbao.bench", 0);
  private static final long TICKS_PER_SECOND = 100;

  @TempDir Path folder;

  /** CPU seconds of the parts of a run. */
  private record Cost(double manager, double workers, double database, double broker) {

    String row(String name, double seconds) {
      double whole = manager + workers + database + broker;
      return String.format(
          Locale.ROOT,
          "| %s | %.0f | %.1f | %.1f | %.1f | %.1f | %.0f |",
          name,
          seconds,
          manager,
          workers,
          database,
          broker,
          1000 * whole / APPLICATIONS);
    }
  }

  @Test
  void measure() throws Exception {
    Path input = ManyApplications.in(folder.resolve("in"), APPLICATIONS);
    List<String> table = new ArrayList<>();
    table.add(
        "| run | wall s | manager CPU s | workers | database | broker | CPU ms an application |");
    table.add("|---|---|---|---|---|---|---|");
    long began = System.nanoTime();
    Process alone =
        new ProcessBuilder(
                ChildProgram.command(
                    List.of("-Xmx300m"),
                    "run",
                    input.toString(),
                    "-o",
                    folder.resolve("0").toString()))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("alone.txt").toFile())
            .start();
    double cost = untilItEnds(alone);
    table.add(new Cost(cost, 0, 0, 0).row("`run`, threads", seconds(began)));
    for (int workers = 1; workers <= 3; workers++) {
      table.add(measured(workers, input));
    }
    Files.write(Path.of("target/machines-bench.md"), table);
    table.forEach(System.out::println);
  }

  private String measured(int count, Path input) throws Exception {
    Path place = Files.createDirectories(folder.resolve(Integer.toString(count)));
    try (TestCluster cluster = new TestCluster(place)) {
      List<TestCluster.Started> workers = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        workers.add(cluster.worker());
      }
      long own = ownNanos();
      long began = System.nanoTime();
      TestCluster.Started manager = cluster.manager(input, place.resolve("out"));
      double managers = untilItEnds(manager.process());
      double wall = seconds(began);
      assertThat(manager.process().exitValue()).as(manager.text()).isEqualTo(1);
      double theirs = 0;
      for (TestCluster.Started one : workers) {
        theirs += cpuSeconds(one.process());
      }
      double broker = (ownNanos() - own) / 1e9;
      return new Cost(managers, theirs, databases(), broker)
          .row("%d workers".formatted(count), wall);
    }
  }

  private static double untilItEnds(Process process) throws Exception {
    double last = 0;
    while (process.isAlive()) {
      last = Math.max(last, cpuSeconds(process));
      Thread.sleep(100);
    }
    return last;
  }

  /** Of a process and its children, those that have ended too. */
  private static double cpuSeconds(Process process) {
    double own = cpuSeconds(process.toHandle());
    return own + process.descendants().mapToDouble(MachinesBench::cpuSeconds).sum();
  }

  private static double cpuSeconds(ProcessHandle process) {
    try {
      String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      long ticks = 0;
      for (int i = 11; i < 15; i++) {
        ticks += Long.parseLong(fields[i]);
      }
      return (double) ticks / TICKS_PER_SECOND;
    } catch (IOException e) {
      return 0;
    }
  }

  /** Of the servers of the database that this process has started. */
  private static double databases() {
    return ProcessHandle.allProcesses()
        .filter(one -> one.info().command().orElse("").endsWith("/postgres"))
        .filter(one -> one.info().commandLine().orElse("").contains("/junit-"))
        .mapToDouble(MachinesBench::cpuSeconds)
        .sum();
  }

  private static long ownNanos() {
    return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
        .getProcessCpuTime();
  }

  private static double seconds(long began) {
    return (System.nanoTime() - began) / 1e9;
  }
}
