package io.shenbao.telling.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.shenbao.account.RunAccount;
import io.shenbao.account.Shift;
import io.shenbao.file.WholeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;

/**
 * What the last completed run came to, as a file for the textfile collector of node_exporter. Its
 * names begin with {@code shenbao_run_}; its label {@code programme} is the pack's id.
 */
public final class MetricsFile {

  private MetricsFile() {}

  /** Writes the file, whole or not at all. Its folder must be there. */
  public static void write(RunAccount run, Path file) throws IOException {
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    try {
      gauges(new Gauges(registry, Tags.of("programme", run.programme())), run);
      WholeFile.write(file, registry.scrape());
    } finally {
      registry.close();
    }
  }

  private static void gauges(Gauges gauges, RunAccount run) {
    run.counts()
        .byName()
        .forEach(
            (name, number) -> {
              if (!name.equals("found") && !name.equals("reused")) {
                gauges.add("applications", Tags.of("assessment", name), number);
              }
            });
    gauges.add("applications.reused", Tags.empty(), run.counts().reused());
    gauges.add("unjudged", Tags.empty(), run.unjudged().count());
    Shift since = run.since();
    if (since != null) {
      gauges.add("findings", Tags.of("change", "new"), since.fresh());
      gauges.add("findings", Tags.of("change", "fixed"), since.fixed());
      gauges.add("findings", Tags.of("change", "open"), since.open());
      gauges.add("findings", Tags.of("change", "gone"), since.gone());
    }
    gauges.add("exit.code", Tags.empty(), run.exitCode());
    gauges.add("duration.seconds", Tags.empty(), run.duration().toSeconds());
    gauges.add(
        "completed.timestamp.seconds",
        Tags.empty(),
        OffsetDateTime.parse(run.endedAt()).toEpochSecond());
  }

  private record Gauges(PrometheusMeterRegistry registry, Tags common) {

    void add(String name, Tags tags, double number) {
      Gauge.builder("shenbao.run." + name, () -> number).tags(common.and(tags)).register(registry);
    }
  }
}
