package io.shenbao.cluster;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.shenbao.file.WholeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/**
 * What a worker is doing, as a file for the textfile collector of node_exporter. Its names begin
 * with {@code shenbao_worker_}.
 */
final class WorkerMetrics {

  private static final double NANOS = 1e9;

  private WorkerMetrics() {}

  /** Writes the file, whole or not at all. Its folder must be there. */
  static void write(Path file, String state, Station station) throws IOException {
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    try {
      add(registry, "ranges.done", Tags.empty(), station.done());
      add(registry, "ranges.held", Tags.empty(), station.leases().size());
      add(registry, "faults", Tags.empty(), station.faults());
      add(registry, "state", Tags.of("state", state), 1);
      add(registry, "cpu.seconds", Tags.empty(), cpuSeconds());
      add(registry, "seen.timestamp.seconds", Tags.empty(), Instant.now().getEpochSecond());
      WholeFile.write(file, registry.scrape());
    } finally {
      registry.close();
    }
  }

  private static double cpuSeconds() {
    return ProcessHandle.current()
        .info()
        .totalCpuDuration()
        .map(one -> one.toNanos() / NANOS)
        .orElse(0.0);
  }

  private static void add(PrometheusMeterRegistry registry, String name, Tags tags, double number) {
    Gauge.builder("shenbao.worker." + name, () -> number).tags(tags).register(registry);
  }
}
