package io.shenbao.cluster;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The workers there are, as they have told the database. */
final class WorkerBoard {

  /** Workers that were not heard of for so long are gone. */
  private static final String LATELY = "clock_timestamp() - INTERVAL '60 seconds'";

  private final JdbcTemplate jdbc;

  WorkerBoard(DataSource dataSource) {
    this.jdbc = new JdbcTemplate(dataSource);
  }

  /**
   * A worker.
   *
   * @param tool name and version
   * @param seen seconds since it was last heard of
   * @param said why it does not work; empty when it does
   * @param ranges that it has done
   */
  record Worker(
      String name, String tool, int threads, long seen, String state, String said, int ranges) {}

  /** A worker tells of itself. */
  void tell(String name, String tool, int threads, String state, String said, int ranges) {
    jdbc.update(
        """
        INSERT INTO CLUSTER_WORKER (NAME, TOOL, THREADS, SINCE, SEEN, STATE, SAID, RANGES)
          VALUES (?, ?, ?, clock_timestamp(), clock_timestamp(), ?, ?, ?)
          ON CONFLICT (NAME) DO UPDATE SET SEEN = clock_timestamp(), STATE = EXCLUDED.STATE,
            SAID = EXCLUDED.SAID, RANGES = EXCLUDED.RANGES
        """,
        name,
        tool,
        threads,
        state,
        said,
        ranges);
  }

  void leave(String name) {
    jdbc.update("DELETE FROM CLUSTER_WORKER WHERE NAME = ?", name);
  }

  /** Those that were heard of lately; all others are forgotten. */
  List<Worker> all() {
    return jdbc.query(
        """
        SELECT NAME, TOOL, THREADS, EXTRACT(EPOCH FROM clock_timestamp() - SEEN), STATE, SAID, RANGES
          FROM CLUSTER_WORKER WHERE SEEN >=
        """
            + LATELY
            + " ORDER BY NAME",
        (row, number) ->
            new Worker(
                row.getString(1),
                row.getString(2),
                row.getInt(3),
                row.getLong(4),
                row.getString(5),
                row.getString(6),
                row.getInt(7)));
  }

  /** Forgets those that were not heard of lately. */
  void forget() {
    jdbc.update("DELETE FROM CLUSTER_WORKER WHERE SEEN < " + LATELY);
  }
}
