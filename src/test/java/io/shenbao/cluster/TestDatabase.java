package io.shenbao.cluster;

import com.google.common.base.Suppliers;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * An empty database on a PostgreSQL server. The server is started once for all tests of a process,
 * which takes longer than most of what they do with it.
 */
public final class TestDatabase implements AutoCloseable {

  static final String USER = "shenbao";
  static final String PASSWORD = "s3cret";

  private static final String OWNER = "postgres";
  private static final AtomicInteger MADE = new AtomicInteger();
  private static final Supplier<EmbeddedPostgres> SERVER =
      Suppliers.memoize(() -> started(EmbeddedPostgres.builder()));

  private final EmbeddedPostgres server;
  private final String name = "test" + MADE.incrementAndGet();

  /** One on the server that all tests share; the server ends with the process. */
  public TestDatabase() throws SQLException {
    this(SERVER.get());
  }

  /** One on another server. */
  TestDatabase(EmbeddedPostgres server) throws SQLException {
    this.server = server;
    execute(OWNER, "CREATE DATABASE " + name);
    sql("GRANT ALL ON SCHEMA public TO " + USER);
  }

  /** A server that speaks TLS to those who ask for it. */
  static EmbeddedPostgres guarded(TestKey key) {
    return started(
        EmbeddedPostgres.builder()
            .setServerConfig("ssl", "on")
            .setServerConfig("ssl_cert_file", key.certificate().toString())
            .setServerConfig("ssl_key_file", key.secret().toString()));
  }

  private static EmbeddedPostgres started(EmbeddedPostgres.Builder builder) {
    try {
      EmbeddedPostgres server = builder.start();
      execute(server.getPostgresDatabase(), "CREATE USER " + USER + " PASSWORD '" + PASSWORD + "'");
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  String name() {
    return name;
  }

  int port() {
    return server.getPort();
  }

  /** Its address, for one who may do anything in it. */
  public String url() {
    return server.getJdbcUrl(OWNER, name);
  }

  Connection connect() throws SQLException {
    return source(name).getConnection();
  }

  void sql(String statement) throws SQLException {
    execute(name, statement);
  }

  /** Ends all connections to it, and lets nobody in until it is opened again. */
  void shut() throws SQLException {
    execute(OWNER, "ALTER DATABASE " + name + " CONNECTION LIMIT 0");
    execute(
        OWNER,
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + name + "'");
  }

  void open() throws SQLException {
    execute(OWNER, "ALTER DATABASE " + name + " CONNECTION LIMIT -1");
  }

  /** The database is gone, whoever is connected to it. */
  @Override
  public void close() throws SQLException {
    execute(OWNER, "DROP DATABASE " + name + " WITH (FORCE)");
  }

  private void execute(String database, String statement) throws SQLException {
    execute(source(database), statement);
  }

  private static void execute(DataSource source, String statement) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement one = connection.createStatement()) {
      one.execute(statement);
    }
  }

  private DataSource source(String database) {
    return server.getDatabase(OWNER, database);
  }
}
