package io.shenbao.batch;

import com.google.common.base.Suppliers;
import com.zaxxer.hikari.HikariDataSource;
import io.shenbao.cli.LastingFolder;
import io.shenbao.cli.Program;
import io.shenbao.cli.SamplesRun;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What the samples' evidence was found to be, for tests in which something else is changed of a
 * sample: to look into all of it again takes longer than the rest of a run. Nothing else is known
 * of the samples, but for their pack's compiled templates.
 */
public final class KnownEvidence {

  private static final String WORK = ".shenbao";
  private static final String TEMPLATES = "templates";
  private static final Supplier<Path> ONCE = Suppliers.memoize(KnownEvidence::make);

  private KnownEvidence() {}

  /** Lets an output folder begin with it. */
  public static Path in(Path output) throws IOException {
    Program.copy(ONCE.get(), output.resolve(WORK));
    return output;
  }

  private static Path make() {
    Path samples = SamplesRun.once().output().resolve(WORK);
    try {
      Path known = LastingFolder.of("evidence");
      Path work = known.resolve(WORK);
      take(samples, known.resolve("samples"), work);
      Program.copy(samples.resolve(TEMPLATES), work.resolve(TEMPLATES));
      return work;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** From a copy, since a database changes when it is opened. */
  private static void take(Path samples, Path copy, Path work) throws IOException {
    Program.copy(samples, copy);
    try (HikariDataSource from = new HikariDataSource(JobDatabase.config(copy));
        JobDatabase to = JobDatabase.open(work, new Wording(Locale.CHINESE))) {
      List<Object[]> answers =
          new JdbcTemplate(from)
              .query(
                  "SELECT ID, ANSWER FROM INSPECTION",
                  (row, number) -> new Object[] {row.getString(1), row.getBytes(2)});
      new JdbcTemplate(to.dataSource())
          .batchUpdate("INSERT INTO INSPECTION (ID, ANSWER) VALUES (?, ?)", answers);
    } catch (RunFailure e) {
      throw new IllegalStateException(e);
    }
  }
}
