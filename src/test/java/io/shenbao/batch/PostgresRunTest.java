package io.shenbao.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.shenbao.WholeProgram;
import io.shenbao.cluster.TestDatabase;
import io.shenbao.review.Bulkhead;
import io.shenbao.review.RunResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job, its migrations and its stores are the same on PostgreSQL. */
@WholeProgram
class PostgresRunTest {

  @TempDir Path folder;

  @Test
  void aRunGivesWhatItGivesOnAFileAndTheNextTakesItOver() throws Exception {
    try (TestDatabase postgres = new TestDatabase();
        SmallRun run = new SmallRun(folder, List.of("甲", "乙", "丙", "丁"))) {
      Path onFile = folder.resolve("file");
      Path onServer = folder.resolve("server");
      run.run(onFile);

      run(run, onServer, postgres);
      assertThat(SmallRun.files(onServer)).isEqualTo(SmallRun.files(onFile));

      assertThat(run(run, onServer, postgres).reused()).isEqualTo(4);
    }
  }

  @Test
  void namesAndCharactersThatADatabaseMayMindCostNobodyAnything() throws Exception {
    String deep =
        IntStream.range(0, 11)
            .mapToObj(i -> new Random(i).ints(80, 0x4E00, 0x9F00))
            .map(
                letters ->
                    letters
                        .collect(
                            StringBuilder::new,
                            StringBuilder::appendCodePoint,
                            StringBuilder::append)
                        .toString())
            .collect(Collectors.joining("/"));
    try (TestDatabase postgres = new TestDatabase();
        SmallRun run = new SmallRun(folder, List.of("甲", deep))) {
      Path source = run.input.resolve("甲/application.yaml");
      Files.writeString(
          source, Files.readString(source).replace("示例智能工厂000", "\"示例\\0智能\\uD83D工厂\""));
      Path onFile = folder.resolve("file");
      Path onServer = folder.resolve("server");
      run.run(onFile);

      RunResult result = run(run, onServer, postgres);

      assertThat(result.counts().found()).isEqualTo(2);
      assertThat(SmallRun.files(onServer)).isEqualTo(SmallRun.files(onFile));
    }
  }

  private static RunResult run(SmallRun run, Path output, TestDatabase postgres) throws RunFailure {
    return run.job(Bulkhead.Passage.OPEN)
        .run(
            run.request(output),
            () -> {
              HikariDataSource pool = new HikariDataSource();
              pool.setJdbcUrl(postgres.url());
              try {
                return new JobDatabase(pool);
              } catch (Exception e) {
                throw new RunFailure("no database", e);
              }
            },
            result -> {});
  }
}
