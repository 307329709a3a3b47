package io.shenbao.batch;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import io.shenbao.batch.store.JobFile;
import io.shenbao.batch.store.Migrations;
import io.shenbao.batch.store.OtherVersion;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** Spring Batch on a database: a file in the output's work folder, if nothing else is said. */
public final class JobDatabase implements AutoCloseable {

  /** H2: the file is locked by another process. */
  private static final int LOCKED = 90020;

  private final HikariDataSource dataSource;
  private final PlatformTransactionManager transactions;
  private final JobRepository repository;
  private final JobOperator operator;

  /**
   * @throws OtherVersion when the tables there are not this version's
   */
  public JobDatabase(HikariDataSource dataSource) throws Exception {
    this.dataSource = dataSource;
    this.transactions = new JdbcTransactionManager(dataSource);
    Migrations.apply(dataSource);
    JdbcJobRepositoryFactoryBean repositories = new JdbcJobRepositoryFactoryBean();
    repositories.setDataSource(dataSource);
    repositories.setTransactionManager(transactions);
    repositories.afterPropertiesSet();
    this.repository = repositories.getObject();
    TaskExecutorJobOperator jobs = new TaskExecutorJobOperator();
    jobs.setJobRepository(repository);
    jobs.setJobRegistry(new MapJobRegistry());
    jobs.setTaskExecutor(new SyncTaskExecutor());
    jobs.afterPropertiesSet();
    this.operator = jobs;
  }

  /**
   * Opens the database, making it when there is none.
   *
   * @throws RunFailure when another run has it, or it can't be opened
   */
  static JobDatabase open(Path work, Wording wording) throws RunFailure {
    try {
      Files.createDirectories(work);
      JobFile.Making making = JobFile.begin(work).orElse(null);
      if (making == null) {
        throw new RunFailure(locked(work, wording));
      }
      try (making) {
        JobDatabase database = opened(new HikariDataSource(config(work)));
        making.done();
        return database;
      }
    } catch (RunFailure e) {
      throw e;
    } catch (HikariPool.PoolInitializationException e) {
      throw isLocked(e)
          ? new RunFailure(locked(work, wording), e)
          : new RunFailure(wording.say("batch.database", work), e);
    } catch (OtherVersion e) {
      throw new RunFailure(wording.say(e.key(), work), e);
    } catch (IOException e) {
      Path output = work.resolve("..").normalize();
      throw new RunFailure(OutputPremises.refused(wording, output, e).sentence(), e);
    } catch (Exception e) {
      throw new RunFailure(wording.say("batch.database", work), e);
    }
  }

  private static String locked(Path work, Wording wording) {
    return wording.say("batch.locked", work.resolve("..").normalize());
  }

  private static JobDatabase opened(HikariDataSource pool) throws Exception {
    try {
      return new JobDatabase(pool);
    } catch (Exception e) {
      pool.close();
      throw e;
    }
  }

  static HikariConfig config(Path work) {
    HikariConfig config = new HikariConfig();
    // every commit is on disk when it returns, or a power cut loses the last half second; a long
    // value is read with its row, and not kept for who comes back for it
    config.setJdbcUrl(
        "jdbc:h2:file:"
            + JobFile.address(work)
            + ";MODE=PostgreSQL;CACHE_SIZE=16384;WRITE_DELAY=0;LOB_TIMEOUT=1000;DB_CLOSE_ON_EXIT=FALSE");
    config.setUsername("sa");
    config.setPassword("");
    // a thread that judges holds one, and Spring Batch takes one more between chunks
    config.setMaximumPoolSize(2 * Runtime.getRuntime().availableProcessors() + 2);
    config.setMinimumIdle(1);
    config.setInitializationFailTimeout(1);
    return config;
  }

  static boolean isLocked(Throwable e) {
    for (Throwable at = e; at != null; at = at.getCause()) {
      if (at instanceof SQLException sql && sql.getErrorCode() == LOCKED) {
        return true;
      }
    }
    return false;
  }

  public DataSource dataSource() {
    return dataSource;
  }

  public PlatformTransactionManager transactions() {
    return transactions;
  }

  public JobRepository repository() {
    return repository;
  }

  JobOperator operator() {
    return operator;
  }

  @Override
  public void close() {
    dataSource.close();
  }
}
