package io.shenbao.batch;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
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
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** Spring Batch on a database file in the output's work folder. */
final class JobDatabase implements AutoCloseable {

  /** H2: the file is locked by another process. */
  private static final int LOCKED = 90020;

  private final HikariDataSource dataSource;
  private final PlatformTransactionManager transactions;
  private final JobRepository repository;
  private final JobOperator operator;

  private JobDatabase(HikariDataSource dataSource) throws Exception {
    this.dataSource = dataSource;
    this.transactions = new JdbcTransactionManager(dataSource);
    createTables(dataSource);
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
      HikariConfig config = new HikariConfig();
      String file = work.toAbsolutePath().resolve("job").toString().replace(";", "\\;");
      // every commit is on disk when it returns, or a power cut loses the last half second
      config.setJdbcUrl("jdbc:h2:file:" + file + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
      config.setUsername("sa");
      config.setPassword("");
      config.setMaximumPoolSize(4);
      config.setInitializationFailTimeout(1);
      return new JobDatabase(new HikariDataSource(config));
    } catch (HikariPool.PoolInitializationException e) {
      throw isLocked(e)
          ? new RunFailure(wording.say("batch.locked", work.resolve("..").normalize()), e)
          : new RunFailure(wording.say("batch.database", work), e);
    } catch (IOException e) {
      throw new RunFailure(wording.say("batch.output", work.resolve("..").normalize()), e);
    } catch (Exception e) {
      throw new RunFailure(wording.say("batch.database", work), e);
    }
  }

  private static boolean isLocked(Throwable e) {
    for (Throwable at = e; at != null; at = at.getCause()) {
      if (at instanceof SQLException sql && sql.getErrorCode() == LOCKED) {
        return true;
      }
    }
    return false;
  }

  /**
   * The table of applications is made last: where it is missing, a run was killed while making the
   * others; where it lacks one of its columns, an earlier version made it.
   */
  private static void createTables(DataSource dataSource) {
    JdbcTemplate jdbc = new JdbcTemplate(dataSource);
    Integer tables =
        jdbc.queryForObject(
            "SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS"
                + " WHERE TABLE_NAME = 'UNIT' AND COLUMN_NAME = 'STAMPS'",
            Integer.class);
    if (tables == null || tables == 0) {
      jdbc.execute("DROP ALL OBJECTS");
      new ResourceDatabasePopulator(
              new ClassPathResource("org/springframework/batch/core/schema-h2.sql"))
          .execute(dataSource);
      new InspectionStore(dataSource, "").createTable();
      new UnitStore(dataSource).createTable();
    }
  }

  DataSource dataSource() {
    return dataSource;
  }

  PlatformTransactionManager transactions() {
    return transactions;
  }

  JobRepository repository() {
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
