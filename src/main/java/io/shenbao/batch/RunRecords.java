package io.shenbao.batch;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import io.shenbao.batch.store.HistoryStore;
import io.shenbao.batch.store.JobFile;
import io.shenbao.batch.store.OverviewStore;
import io.shenbao.batch.store.UnitStore;
import io.shenbao.merging.Quotas;
import io.shenbao.programme.SummaryTable;
import io.shenbao.wording.Wording;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the runs into an output have kept, to be read between two of them. While it is open no other
 * process can make a run: it is closed as soon as nobody asks any more.
 */
public final class RunRecords implements AutoCloseable {

  private static final int READERS = 4;

  private final HikariDataSource dataSource;

  private RunRecords(HikariDataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Opens them.
   *
   * @param work an output's work folder
   * @return nothing when there was no run yet
   * @throws RunFailure when another process has them, or they can't be read
   */
  public static Optional<RunRecords> open(Path work, Wording wording) throws RunFailure {
    if (!JobFile.isThere(work)) {
      return Optional.empty();
    }
    HikariConfig config = JobDatabase.config(work);
    config.setMaximumPoolSize(READERS);
    try {
      return Optional.of(new RunRecords(new HikariDataSource(config)));
    } catch (HikariPool.PoolInitializationException e) {
      throw JobDatabase.isLocked(e)
          ? new RunFailure(wording.say("batch.locked", work.resolve("..").normalize()), e)
          : new RunFailure(wording.say("batch.database", work), e);
    }
  }

  public OverviewStore overview() {
    return new OverviewStore(dataSource);
  }

  public UnitStore units() {
    return new UnitStore(dataSource);
  }

  /**
   * Whom the summary table could list, in its order, and whom of them a quota leaves off it.
   *
   * @param input where the bureau's ranking lies, if there is one
   * @param sort the pack's own order
   */
  public List<TableOrder.Line> order(Path input, Quotas quotas, SummaryTable.Sort sort) {
    return TableOrder.of(overview(), units(), input, quotas, sort);
  }

  public HistoryStore history() {
    return new HistoryStore(dataSource);
  }

  @Override
  public void close() {
    dataSource.close();
  }
}
