package io.shenbao.batch.store;

import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What was made of all applications together, and a print of what it was made of, in the job's
 * database: as long as that is the same, it still holds.
 */
public final class MadeStore {

  /** What is made of all applications. */
  public enum Kind {
    /** Which workbooks are sources: {@link io.shenbao.file.RememberedFiles}. */
    WORKBOOKS,
    /** What comparing adds to results, which lies with these. */
    COMPARISON,
    /** The files about all applications: {@link PublishedRun}. */
    FILES
  }

  private final JdbcTemplate jdbc;

  public MadeStore(DataSource dataSource) {
    this.jdbc = new JdbcTemplate(dataSource);
  }

  /** What is known of what was made, if it was made of this. */
  public Optional<String> find(Kind kind, String basis) {
    return jdbc
        .queryForList(
            "SELECT CONTENT FROM MADE WHERE KIND = ? AND BASIS = ?",
            String.class,
            kind.name(),
            basis)
        .stream()
        .findFirst();
  }

  /** Takes down what was made, and of what. */
  public void keep(Kind kind, String basis, String content) {
    forget(kind);
    jdbc.update(
        "INSERT INTO MADE (KIND, BASIS, CONTENT) VALUES (?, ?, ?)", kind.name(), basis, content);
  }

  /** It is to be made again, whatever of. */
  public void forget(Kind kind) {
    jdbc.update("DELETE FROM MADE WHERE KIND = ?", kind.name());
  }
}
