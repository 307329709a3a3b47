package io.shenbao.batch.store;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What a change of a table left that was cut short. H2 changes a copy, drops the table and gives
 * the copy its name, and keeps each of these at once: the copy may be all that there is.
 */
final class UnfinishedTables {

  private static final Pattern COPY = Pattern.compile("(.+)_COPY_\\d+_\\d+");

  private static final String NAMES =
      "SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = 'PUBLIC'";

  private UnfinishedTables() {}

  /** Puts a copy in the place of its table where that is gone; else the copy goes. */
  static void settle(DataSource dataSource) {
    JdbcTemplate jdbc = new JdbcTemplate(dataSource);
    List<String> tables = jdbc.queryForList(NAMES, String.class);
    for (String copy : tables) {
      Matcher name = COPY.matcher(copy);
      if (name.matches()) {
        String table = name.group(1);
        jdbc.execute(
            tables.contains(table)
                ? "DROP TABLE \"%s\"".formatted(copy)
                : "ALTER TABLE \"%s\" RENAME TO \"%s\"".formatted(copy, table));
      }
    }
  }
}
