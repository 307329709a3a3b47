package io.shenbao.cluster;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The ranges of the step that is under way, and who has which until when. The clock is the
 * database's.
 */
final class RangeBoard {

  private final JdbcTemplate jdbc;

  RangeBoard(DataSource dataSource) {
    this.jdbc = new JdbcTemplate(dataSource);
  }

  /**
   * How things stand with a range.
   *
   * @param step id of its step execution
   * @param holder the worker that has it; null: nobody
   * @param expired whether that one was not heard of for too long
   * @param left seconds for which it is still that one's
   * @param taken how often it was given to a worker
   * @param faults how often a worker could not work on it
   * @param fault what the last of them said
   */
  record Range(
      long step,
      String name,
      boolean done,
      @Nullable String holder,
      boolean expired,
      int left,
      int taken,
      int faults,
      @Nullable String fault) {

    /** The same for as long as nobody has taken it, failed over it or done it. */
    String standing() {
      return String.join("|", String.valueOf(holder), Boolean.toString(done), taken + "/" + faults);
    }

    boolean isFree() {
      return !done && (holder == null || expired);
    }
  }

  /** Puts ranges up, none of which anybody has. */
  void add(Collection<StepExecution> executions) {
    jdbc.batchUpdate(
        """
        INSERT INTO CLUSTER_RANGE (STEP, NAME, DONE, REVOKED, TAKEN, FAULTS)
          VALUES (?, ?, FALSE, FALSE, 0, 0)
        """,
        executions,
        500,
        (statement, one) -> {
          statement.setLong(1, one.getId());
          statement.setString(2, one.getStepName());
        });
  }

  List<Range> all() {
    return jdbc.query(
        """
        SELECT STEP, NAME, DONE, HOLDER, HELD_UNTIL < clock_timestamp(),
            EXTRACT(EPOCH FROM HELD_UNTIL - clock_timestamp()), TAKEN, FAULTS, FAULT
          FROM CLUSTER_RANGE ORDER BY STEP
        """,
        (row, number) ->
            new Range(
                row.getLong(1),
                row.getString(2),
                row.getBoolean(3),
                row.getString(4),
                row.getBoolean(5),
                Math.max(0, row.getInt(6)),
                row.getInt(7),
                row.getInt(8),
                row.getString(9)));
  }

  /** How many applications of all ranges are done with. */
  int written() {
    Integer written =
        jdbc.queryForObject(
            """
            SELECT COALESCE(SUM(EXECUTION.WRITE_COUNT), 0)
              FROM CLUSTER_RANGE ONE JOIN BATCH_STEP_EXECUTION EXECUTION
                ON EXECUTION.STEP_EXECUTION_ID = ONE.STEP
            """,
            Integer.class);
    return written == null ? 0 : written;
  }

  /** Takes a range; false when another has it, or it is done. */
  boolean take(long step, String holder, String token, Duration lease) {
    return jdbc.update(
            """
            UPDATE CLUSTER_RANGE SET HOLDER = ?, TOKEN = ?, TAKEN = TAKEN + 1,
                HELD_UNTIL = clock_timestamp() + ? * INTERVAL '1 millisecond'
              WHERE STEP = ? AND NOT DONE AND NOT REVOKED
                AND (TOKEN IS NULL OR HELD_UNTIL < clock_timestamp())
            """,
            holder,
            token,
            lease.toMillis(),
            step)
        == 1;
  }

  /** Keeps a range for longer; false when it is no longer held with that token. */
  boolean renew(long step, String token, Duration lease) {
    return jdbc.update(
            """
            UPDATE CLUSTER_RANGE SET HELD_UNTIL = clock_timestamp() + ? * INTERVAL '1 millisecond'
              WHERE STEP = ? AND TOKEN = ? AND NOT REVOKED
            """,
            lease.toMillis(),
            step,
            token)
        == 1;
  }

  boolean isHeld(long step, String token) {
    return !jdbc.queryForList(
            "SELECT 1 FROM CLUSTER_RANGE WHERE STEP = ? AND TOKEN = ? AND NOT REVOKED",
            Integer.class,
            step,
            token)
        .isEmpty();
  }

  void done(long step, String token) {
    jdbc.update(
        "UPDATE CLUSTER_RANGE SET DONE = TRUE, HOLDER = NULL, TOKEN = NULL WHERE STEP = ? AND TOKEN = ?",
        step,
        token);
  }

  /**
   * Gives a range back.
   *
   * @param fault why it could not be worked on; null: nothing was wrong with it
   */
  void release(long step, String token, @Nullable String fault) {
    jdbc.update(
        """
        UPDATE CLUSTER_RANGE SET HOLDER = NULL, TOKEN = NULL, FAULT = COALESCE(?, FAULT),
            FAULTS = FAULTS + ?
          WHERE STEP = ? AND TOKEN = ?
        """,
        fault,
        fault == null ? 0 : 1,
        step,
        token);
  }

  /** From now on nothing is taken from whoever has a range. */
  void revokeAll() {
    jdbc.update("UPDATE CLUSTER_RANGE SET REVOKED = TRUE");
  }

  /** How many ranges are in the hands of workers that are heard of. */
  int held() {
    Integer held =
        jdbc.queryForObject(
            """
            SELECT COUNT(*) FROM CLUSTER_RANGE
              WHERE TOKEN IS NOT NULL AND HELD_UNTIL >= clock_timestamp()
            """,
            Integer.class);
    return held == null ? 0 : held;
  }

  void clear() {
    jdbc.update("DELETE FROM CLUSTER_RANGE");
  }
}
