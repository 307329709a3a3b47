package io.shenbao.cluster;

import io.shenbao.batch.store.Moved;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The run that is under way, in the database that all machines share. */
final class RunBoard {

  private final JdbcTemplate jdbc;

  RunBoard(DataSource dataSource) {
    this.jdbc = new JdbcTemplate(dataSource);
  }

  /**
   * The run that is under way, which may have been left by its manager; null when there is none.
   */
  @Nullable RunSheet underWay() {
    return jdbc
        .query(
            """
            SELECT GENERATION, TOKEN, STARTED_AT, ARGUMENTS, GROUNDS FROM CLUSTER_RUN WHERE UNDER_WAY
            """,
            (row, number) ->
                new RunSheet(
                    row.getInt(1),
                    row.getString(2),
                    row.getString(3),
                    RunSheet.arguments(row.getString(4)),
                    RunSheet.grounds(row.getString(5))))
        .stream()
        .findFirst()
        .orElse(null);
  }

  /** The number of the next generation. */
  int next() {
    Integer last = jdbc.queryForObject("SELECT MAX(GENERATION) FROM CLUSTER_RUN", Integer.class);
    return last == null ? 1 : last + 1;
  }

  /** A run begins, or is taken up again: from now on no range of an earlier generation is given. */
  void begin(RunSheet sheet) {
    jdbc.update(
        """
        INSERT INTO CLUSTER_RUN (ONE, GENERATION, UNDER_WAY, TOKEN, STARTED_AT, ARGUMENTS, GROUNDS)
          VALUES (1, ?, TRUE, ?, ?, ?, ?)
          ON CONFLICT (ONE) DO UPDATE SET GENERATION = EXCLUDED.GENERATION, UNDER_WAY = TRUE,
            TOKEN = EXCLUDED.TOKEN, STARTED_AT = EXCLUDED.STARTED_AT,
            ARGUMENTS = EXCLUDED.ARGUMENTS, GROUNDS = EXCLUDED.GROUNDS
        """,
        sheet.generation(),
        sheet.token(),
        sheet.startedAt(),
        sheet.argumentsText(),
        sheet.groundsText());
  }

  /** From now on no range of the run is given to anybody; it is still under way. */
  void pause() {
    jdbc.update("UPDATE CLUSTER_RUN SET GENERATION = GENERATION + 1");
  }

  /** A run has come to its end. */
  void end() {
    jdbc.update("UPDATE CLUSTER_RUN SET UNDER_WAY = FALSE");
    jdbc.update("DELETE FROM CLUSTER_MOVED");
  }

  /** Whether a generation is that which is under way; until the transaction ends it stays so. */
  boolean isUnderWay(int generation) {
    return !jdbc.queryForList(
            "SELECT 1 FROM CLUSTER_RUN WHERE UNDER_WAY AND GENERATION = ? FOR SHARE",
            Integer.class,
            generation)
        .isEmpty();
  }

  /** Takes down what a worker has moved in the output. */
  void add(Moved moved) {
    moved.setAside().forEach(name -> add(name, true));
    moved.left().forEach(name -> add(name, false));
  }

  private void add(String name, boolean setAside) {
    jdbc.update("INSERT INTO CLUSTER_MOVED (NAME, SET_ASIDE) VALUES (?, ?)", name, setAside);
  }

  /** What all workers have moved. */
  Moved moved() {
    return new Moved(moved(true), moved(false));
  }

  private List<String> moved(boolean setAside) {
    return jdbc.queryForList(
        "SELECT DISTINCT NAME FROM CLUSTER_MOVED WHERE SET_ASIDE = ? ORDER BY NAME",
        String.class,
        setAside);
  }
}
