package io.shenbao.batch.store;

import io.shenbao.file.Sha256;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All applications of the list in a line each, for who looks through them between two runs. */
public final class OverviewStore {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** So many digits of a hash tell what is told of one application from what was. */
  private static final int DIGITS = 16;

  private final JdbcTemplate jdbc;

  public OverviewStore(DataSource dataSource) {
    this.jdbc = new JdbcTemplate(dataSource);
  }

  /** Those of which all is told, in the list's order. */
  public List<OverviewRow> rows() {
    return jdbc.query(
        """
        SELECT PATH, TITLE, IDENTITY_CODE, FACTORY, ASSESSMENT, ERRORS, WARNINGS, MANUAL, FINDINGS,
            CHANGED_AT, FINDINGS_HASH
          FROM UNIT WHERE ORDINAL IS NOT NULL AND TOLD IS NOT NULL ORDER BY ORDINAL
        """,
        (row, number) ->
            new OverviewRow(
                row.getString(1),
                text(row.getString(2)),
                text(row.getString(3)),
                text(row.getString(4)),
                text(row.getString(5)),
                row.getLong(6),
                row.getLong(7),
                row.getLong(8),
                rules(row.getString(9)),
                text(row.getString(10)),
                print(row.getString(5), row.getString(11))));
  }

  private static String print(@Nullable String outcome, @Nullable String findings) {
    return Sha256.of(outcome + " " + findings).substring(0, DIGITS);
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** A told finding's name begins with its check. */
  private static List<String> rules(@Nullable String findings) {
    Set<String> rules = new LinkedHashSet<>();
    if (findings != null) {
      for (JsonNode one : MAPPER.readTree(findings)) {
        String name = one.path(0).asString();
        int end = name.indexOf(' ');
        rules.add((end < 0 ? name : name.substring(0, end)).intern());
      }
    }
    return List.copyOf(rules);
  }
}
