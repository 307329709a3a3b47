package io.shenbao.cluster;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import io.shenbao.batch.JobDatabase;
import io.shenbao.batch.RunFailure;
import io.shenbao.batch.store.OtherVersion;
import io.shenbao.operation.ClusterSettings;
import io.shenbao.wording.Wording;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** The PostgreSQL database that all machines of a run share. */
final class ClusterDatabase {

  private static final long CONNECTING_MILLIS = 10_000;

  private final ClusterSettings settings;
  private final Wording wording;

  ClusterDatabase(ClusterSettings settings, Wording wording) {
    this.settings = settings;
    this.wording = wording;
  }

  /**
   * Opens it, bringing its tables to this version's.
   *
   * @param threads so many are at work on it at once
   * @throws Away when it does not answer just now
   * @throws RunFailure when it never will like this
   */
  JobDatabase open(int threads) throws RunFailure {
    HikariDataSource pool;
    try {
      pool = new HikariDataSource(config(threads));
    } catch (HikariPool.PoolInitializationException e) {
      throw failure(e);
    }
    try {
      return new JobDatabase(pool);
    } catch (OtherVersion e) {
      pool.close();
      throw new RunFailure(wording.say("cluster.database.version", place()), e);
    } catch (Exception e) {
      pool.close();
      throw failure(e);
    }
  }

  /** One connection, which is not shared. */
  Connection connect() throws RunFailure {
    HikariConfig config = config(1);
    Properties properties = new Properties();
    properties.putAll(config.getDataSourceProperties());
    properties.setProperty("user", config.getUsername());
    properties.setProperty("password", config.getPassword());
    // it waits for nothing, and must not end for want of words
    properties.setProperty("socketTimeout", "0");
    try {
      return DriverManager.getConnection(config.getJdbcUrl(), properties);
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  RunFailure failure(Exception e) {
    if (Away.isSaidBy(e)) {
      return new Away(wording.say("cluster.database.away", place()), e);
    }
    String state = Away.sqlState(e);
    if (state.startsWith("28")) {
      return new RunFailure(wording.say("cluster.database.login", place()), e);
    }
    return new RunFailure(
        wording.say(
            settings.database().isTls() ? "cluster.database.tls" : "cluster.database", place()),
        e);
  }

  String place() {
    return settings.database().place() + "/" + settings.databaseName();
  }

  private HikariConfig config(int threads) {
    ClusterSettings.Server server = settings.database();
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(
        "jdbc:postgresql://%s:%d/%s"
            .formatted(server.host(), server.port(), settings.databaseName()));
    config.setUsername(server.user());
    config.setPassword(server.password().value());
    config.addDataSourceProperty("ApplicationName", "shenbao");
    config.addDataSourceProperty("tcpKeepAlive", "true");
    config.addDataSourceProperty("connectTimeout", "10");
    config.addDataSourceProperty("socketTimeout", "120");
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    config.addDataSourceProperty("sslmode", server.isTls() ? "verify-full" : "disable");
    if (server.isTls()) {
      config.addDataSourceProperty("sslfactory", NamedServerSockets.class.getName());
    }
    config.setMaximumPoolSize(2 * threads + 4);
    config.setMinimumIdle(1);
    config.setInitializationFailTimeout(1);
    config.setConnectionTimeout(CONNECTING_MILLIS);
    return config;
  }
}
