package io.shenbao.cluster;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Ends the transactions of machines that hang: one that is left open for longer than a lease, and
 * that others wait for, has been forgotten by whoever began it.
 */
final class Fence implements AutoCloseable {

  private static final String FORGOTTEN =
      """
      SELECT pg_terminate_backend(one.pid) FROM pg_stat_activity one
        WHERE one.usename = current_user AND one.state = 'idle in transaction'
          AND one.state_change < clock_timestamp() - ? * INTERVAL '1 millisecond'
          AND one.pid IN
            (SELECT unnest(pg_blocking_pids(other.pid)) FROM pg_stat_activity other
              WHERE other.wait_event_type = 'Lock')
      """;

  private final JdbcTemplate jdbc;
  private final Duration lease;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "fence");
            thread.setDaemon(true);
            return thread;
          });

  Fence(DataSource dataSource, Duration lease) {
    this.jdbc = new JdbcTemplate(dataSource);
    this.lease = lease;
    long beat = Math.max(500, lease.toMillis() / 2);
    clock.scheduleWithFixedDelay(this::look, beat, beat, TimeUnit.MILLISECONDS);
  }

  private void look() {
    try {
      jdbc.queryForList(FORGOTTEN, Boolean.class, lease.toMillis());
    } catch (RuntimeException e) {
      LoggerFactory.getLogger(Fence.class).warn("the database does not tell who waits", e);
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
