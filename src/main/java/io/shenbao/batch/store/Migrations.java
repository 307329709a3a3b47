package io.shenbao.batch.store;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * Brings a database to this version's tables, by the numbered files beside this class. They are
 * written in words that H2 and PostgreSQL both take; only long texts and bytes have two names. What
 * only PostgreSQL needs has files of its own, among the same numbers.
 */
public final class Migrations {

  private static final String COMMON = "classpath:io/shenbao/batch/store";

  /** What only a database has that several machines work on. */
  private static final String SERVER = "classpath:io/shenbao/batch/postgresql";

  private static final String FORGET_CUT_SHORT =
      "DELETE FROM \"flyway_schema_history\" WHERE NOT \"success\"";

  private Migrations() {}

  /**
   * Goes on where an earlier one was cut short, by a full disk say: each statement does nothing
   * where it was done before.
   *
   * @throws OtherVersion when they were made before there were numbers, or by a later version
   */
  public static void apply(DataSource dataSource) throws Exception {
    Flyway flyway = configuration(dataSource).load();
    MigrationInfoService info = flyway.info();
    boolean isCutShort = false;
    for (MigrationInfo one : info.all()) {
      if (one.getState() == MigrationState.FUTURE_SUCCESS
          || one.getState() == MigrationState.FUTURE_FAILED) {
        throw new OtherVersion("batch.newer", new IllegalStateException(one.getScript()));
      }
      isCutShort |= one.getState() == MigrationState.FAILED;
    }
    if (isCutShort) {
      // Flyway's own repair would also take over whatever else is not as it should be
      new JdbcTemplate(dataSource).update(FORGET_CUT_SHORT);
    }
    if (isCutShort || info.pending().length > 0) {
      UnfinishedTables.settle(dataSource);
    }
    try {
      flyway.migrate();
    } catch (FlywayException e) {
      if (e.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE
          || e.getErrorCode() == CoreErrorCode.VALIDATE_ERROR) {
        throw new OtherVersion("batch.older", e);
      }
      throw e;
    }
  }

  private static FluentConfiguration configuration(DataSource dataSource) throws Exception {
    String product =
        JdbcUtils.extractDatabaseMetaData(dataSource, data -> data.getDatabaseProductName());
    boolean isFile = product.equals("H2");
    return Flyway.configure(Migrations.class.getClassLoader())
        .dataSource(dataSource)
        .locations(isFile ? new String[] {COMMON} : new String[] {COMMON, SERVER})
        .placeholders(isFile ? largeObjects() : types("TEXT", "BYTEA"));
  }

  /** H2 keeps a large object apart from its row, which is then cheap to change. */
  private static Map<String, String> largeObjects() {
    return types("CHARACTER LARGE OBJECT", "BINARY LARGE OBJECT");
  }

  private static Map<String, String> types(String text, String bytes) {
    Map<String, String> types = new LinkedHashMap<>();
    types.put("text", text);
    types.put("bytes", bytes);
    return types;
  }
}
