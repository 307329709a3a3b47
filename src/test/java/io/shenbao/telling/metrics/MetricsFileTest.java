package io.shenbao.telling.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.telling.ToldRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Prometheus reads. */
class MetricsFileTest {

  private static final Pattern SAMPLE = Pattern.compile("(\\w+)\\{(.*)} (\\S+)");

  @TempDir Path folder;

  @Test
  void holdsEveryNumberOfARun() throws IOException {
    Path file = folder.resolve("shenbao.prom");

    MetricsFile.write(ToldRun.account(ToldRun.unreadable("乙")), file);

    String mine = "programme=\"bakery-2031\"";
    assertThat(samples(file))
        .containsEntry("shenbao_run_applications{assessment=\"ready\"," + mine + "}", 1.0)
        .containsEntry("shenbao_run_applications{assessment=\"needsFix\"," + mine + "}", 0.0)
        .containsEntry("shenbao_run_applications{assessment=\"unreadable\"," + mine + "}", 1.0)
        .containsEntry("shenbao_run_applications_reused{" + mine + "}", 0.0)
        .containsEntry("shenbao_run_unjudged{" + mine + "}", 1.0)
        .containsEntry("shenbao_run_findings{change=\"open\"," + mine + "}", 3.0)
        .containsEntry("shenbao_run_findings{change=\"gone\"," + mine + "}", 2.0)
        .containsEntry("shenbao_run_exit_code{" + mine + "}", 3.0)
        .containsEntry("shenbao_run_duration_seconds{" + mine + "}", 65.0)
        .containsEntry("shenbao_run_completed_timestamp_seconds{" + mine + "}", 1_745_775_065.0)
        .hasSize(14);
  }

  @Test
  void isReplacedAsAWholeAndReadableForTheCollector() throws IOException {
    Path file = folder.resolve("shenbao.prom");
    MetricsFile.write(ToldRun.account(ToldRun.unreadable("乙")), file);

    MetricsFile.write(ToldRun.account(), file);

    assertThat(samples(file))
        .containsEntry("shenbao_run_exit_code{programme=\"bakery-2031\"}", 0.0);
    try (Stream<Path> list = Files.list(folder)) {
      assertThat(list).containsExactly(file);
    }
    assertThat(Files.getPosixFilePermissions(file)).contains(PosixFilePermission.OTHERS_READ);
  }

  private static Map<String, Double> samples(Path file) throws IOException {
    Map<String, Double> samples = new TreeMap<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.startsWith("#")) {
        Matcher sample = SAMPLE.matcher(line);
        assertThat(sample.matches()).as(line).isTrue();
        samples.put(
            sample.group(1) + "{" + sample.group(2) + "}", Double.parseDouble(sample.group(3)));
      }
    }
    return samples;
  }
}
