package io.shenbao.cluster;

import io.shenbao.batch.RunFailure;
import io.shenbao.wording.Wording;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * What only one manager can have of a database. It goes with the manager's connection, however that
 * ends.
 */
final class ManagersLock implements AutoCloseable {

  /** Any number that nobody else locks by. */
  private static final String TAKE = "SELECT pg_try_advisory_lock(746233221)";

  private final ClusterDatabase databases;
  private final Wording wording;
  private @Nullable Connection connection;

  ManagersLock(ClusterDatabase databases, Wording wording) {
    this.databases = databases;
    this.wording = wording;
  }

  /**
   * @throws RunFailure when another manager has it
   */
  void take() throws RunFailure {
    Connection made = databases.connect();
    connection = made;
    try (Statement statement = made.createStatement();
        ResultSet row = statement.executeQuery(TAKE)) {
      if (!row.next() || !row.getBoolean(1)) {
        throw new RunFailure(wording.say("cluster.managed", databases.place()));
      }
    } catch (SQLException e) {
      throw databases.failure(e);
    }
  }

  @Override
  public void close() {
    if (connection != null) {
      try {
        connection.close();
      } catch (SQLException e) {
        // it has gone with the connection
      }
    }
  }
}
