package io.shenbao.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.WholeProgram;
import io.shenbao.cli.Programs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What those who look after the machines see of a run while it goes on, and afterwards. */
@DisabledOnOs(OS.WINDOWS)
@WholeProgram
class WhatMachinesTellTest {

  private static final int APPLICATIONS = 32;

  /** A sample of the text format 0.0.4: a name, labels, a number. */
  private static final Pattern SAMPLE =
      Pattern.compile(
          "([a-zA-Z_:][a-zA-Z0-9_:]*)"
              + "(\\{[a-zA-Z_][a-zA-Z0-9_]*=\"[^\"\\\\]*\"(?:,[a-zA-Z_][a-zA-Z0-9_]*=\"[^\"\\\\]*\")*})?"
              + " ([0-9]+(?:\\.[0-9]+)?(?:E[0-9]+)?)");

  private static final Pattern BAR = Pattern.compile("审核\\D+\\d+%\\D+(\\d+)/(\\d+)");

  @TempDir Path folder;
  private TestCluster cluster;
  private Path input;

  @BeforeEach
  void startServers() throws Exception {
    cluster = new TestCluster(folder);
    input = ManyApplications.in(folder.resolve("in"), APPLICATIONS);
  }

  @AfterEach
  void stopServers() throws Exception {
    cluster.close();
  }

  @Test
  void aWorkersMetricsFileSaysWhatItDidAndHowItStands() throws Exception {
    Path file = folder.resolve("worker.prom");
    TestCluster.Started worker =
        cluster.worker(cluster.home("measured", "metrics: '%s'".formatted(file)));
    TestCluster.await("the worker tells of itself", 120, () -> Files.exists(file));
    assertThat(samples(file)).containsEntry("shenbao_worker_state{state=\"waiting\"}", 1.0);
    long before = System.currentTimeMillis() / 1000;
    TestCluster.Started manager = cluster.manager(input, folder.resolve("out"));
    assertThat(manager.end(240)).as(manager.text()).isEqualTo(1);
    double ranges =
        Double.parseDouble(
            cluster.ask(
                "SELECT COUNT(*) FROM batch_step_execution WHERE step_name LIKE '%-range:%'"));
    TestCluster.await(
        "the worker waits again",
        60,
        () -> samples(file).containsKey("shenbao_worker_state{state=\"waiting\"}"));

    Map<String, Double> samples = samples(file);

    assertThat(samples.keySet())
        .containsExactly(
            "shenbao_worker_cpu_seconds",
            "shenbao_worker_faults",
            "shenbao_worker_ranges_done",
            "shenbao_worker_ranges_held",
            "shenbao_worker_seen_timestamp_seconds",
            "shenbao_worker_state{state=\"waiting\"}");
    assertThat(samples)
        .containsEntry("shenbao_worker_ranges_done", ranges)
        .containsEntry("shenbao_worker_ranges_held", 0.0)
        .containsEntry("shenbao_worker_faults", 0.0);
    assertThat(samples.get("shenbao_worker_cpu_seconds")).isBetween(1.0, 600.0);
    assertThat(samples.get("shenbao_worker_seen_timestamp_seconds"))
        .isBetween((double) before, System.currentTimeMillis() / 1000.0);

    worker.process().destroy();
    assertThat(worker.end(60)).as(worker.text()).isZero();
    assertThat(samples(file)).containsEntry("shenbao_worker_state{state=\"stopped\"}", 1.0);
  }

  @Test
  void theManagersBarMovesAndReachesTheEnd() throws Exception {
    Programs.need("script");
    cluster.worker();
    List<String> arguments =
        List.of(
            "manager",
            input.toString(),
            "-o",
            folder.resolve("out").toString(),
            "--home",
            folder.resolve("home").toString());
    TestCluster.Started manager = cluster.onATerminal(arguments);

    assertThat(manager.end(240)).as(manager.text()).isEqualTo(1);
    List<Integer> reached = new ArrayList<>();
    Matcher bar = BAR.matcher(manager.text());
    for (MatchResult one : bar.results().toList()) {
      reached.add(Integer.parseInt(one.group(1)));
      assertThat(one.group(2)).isEqualTo(Integer.toString(APPLICATIONS));
    }
    assertThat(reached).as(manager.text()).isSorted().endsWith(APPLICATIONS);
    assertThat(reached.stream().distinct().count()).as(reached.toString()).isGreaterThan(2);
  }

  private static Map<String, Double> samples(Path file) {
    Map<String, Double> samples = new TreeMap<>();
    String text;
    try {
      text = Files.readString(file);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    assertThat(text).endsWith("\n");
    String family = "";
    for (String line : text.lines().toList()) {
      if (line.startsWith("# HELP ") || line.startsWith("# TYPE ")) {
        List<String> words = List.of(line.split(" "));
        family = words.get(2);
        assertThat(line.startsWith("# HELP ") || line.equals("# TYPE " + family + " gauge"))
            .as(line)
            .isTrue();
      } else {
        Matcher sample = SAMPLE.matcher(line);
        assertThat(sample.matches()).as(line).isTrue();
        assertThat(sample.group(1)).isEqualTo(family);
        String labels = sample.group(2) == null ? "" : sample.group(2);
        assertThat(samples.put(family + labels, Double.parseDouble(sample.group(3)))).isNull();
      }
    }
    return samples;
  }
}
