package io.shenbao.batch;

import io.shenbao.across.Traits;
import io.shenbao.across.TraitsJson;
import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.AssessmentJson;
import io.shenbao.assessment.SentenceJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The frozen list of applications and what came of each, in the job's database. */
final class UnitStore {

  /**
   * What is kept of an application.
   *
   * @param result null while it is not assessed
   */
  record Kept(String folder, String fingerprint, @Nullable Assessment result) {}

  private final JdbcTemplate jdbc;
  private final JsonMapper mapper =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  UnitStore(DataSource dataSource) {
    this.jdbc = new JdbcTemplate(dataSource);
  }

  void createTable() {
    jdbc.execute(
        """
        CREATE TABLE UNIT (
          PATH VARCHAR(4000) PRIMARY KEY,
          FOLDER VARCHAR(4000) NOT NULL,
          ORDINAL INT,
          FINGERPRINT VARCHAR(64) NOT NULL,
          REUSED BOOLEAN NOT NULL,
          RESULT CLOB,
          TRAITS CLOB,
          TREE CLOB)
        """);
  }

  /** All that is known, by path; an ordinal of null marks an application that is gone. */
  Map<String, Kept> kept() {
    Map<String, Kept> kept = new LinkedHashMap<>();
    jdbc.query(
        "SELECT PATH, FOLDER, FINGERPRINT, RESULT FROM UNIT",
        row -> {
          kept.put(
              row.getString(1),
              new Kept(row.getString(2), row.getString(3), result(row.getString(4), false)));
        });
    return kept;
  }

  /** Forgets all results: a new run begins. */
  void forgetResults() {
    jdbc.update("UPDATE UNIT SET RESULT = NULL, TRAITS = NULL, TREE = NULL, REUSED = FALSE");
  }

  /**
   * Freezes the list.
   *
   * @param reusable paths whose results still hold
   */
  void freeze(List<WorkItem> units, Set<String> reusable) {
    jdbc.update("UPDATE UNIT SET ORDINAL = NULL");
    for (int i = 0; i < units.size(); i++) {
      WorkItem unit = units.get(i);
      if (reusable.contains(unit.path())) {
        jdbc.update("UPDATE UNIT SET ORDINAL = ?, REUSED = TRUE WHERE PATH = ?", i, unit.path());
      } else {
        jdbc.update(
            "MERGE INTO UNIT KEY (PATH) VALUES (?, ?, ?, ?, FALSE, NULL, NULL, NULL)",
            unit.path(),
            unit.folder(),
            i,
            unit.fingerprint());
      }
    }
  }

  boolean isPending(String path) {
    Integer count =
        jdbc.queryForObject(
            "SELECT COUNT(*) FROM UNIT WHERE PATH = ? AND RESULT IS NULL", Integer.class, path);
    return count != null && count > 0;
  }

  /** What came of an application, as it is stored. */
  record StoredRow(String path, String result, String traits, @Nullable String tree) {}

  StoredRow row(Assessed assessed) {
    return new StoredRow(
        assessed.assessment().path(),
        mapper.writeValueAsString(AssessmentJson.write(assessed.assessment(), SentenceJson::write)),
        mapper.writeValueAsString(TraitsJson.write(assessed.traits())),
        assessed.tree() == null ? null : mapper.writeValueAsString(assessed.tree()));
  }

  void save(StoredRow row) {
    jdbc.update(
        "UPDATE UNIT SET RESULT = ?, TRAITS = ?, TREE = ? WHERE PATH = ?",
        row.result(),
        row.traits(),
        row.tree(),
        row.path());
  }

  /** What of an application is compared with others. */
  Traits traits(String path) {
    return jdbc.queryForList("SELECT TRAITS FROM UNIT WHERE PATH = ?", String.class, path).stream()
        .findFirst()
        .map(json -> TraitsJson.read(mapper.readTree(json)))
        .orElse(Traits.NONE);
  }

  /** An application's values as they were judged; null when it could not be read. */
  @Nullable JsonNode tree(String path) {
    List<String> found =
        jdbc.queryForList("SELECT TREE FROM UNIT WHERE PATH = ?", String.class, path);
    return found.isEmpty() || found.get(0) == null ? null : mapper.readTree(found.get(0));
  }

  /** The results in the list's order. */
  List<Assessment> results() {
    return jdbc.query(
        "SELECT RESULT, REUSED FROM UNIT WHERE ORDINAL IS NOT NULL ORDER BY ORDINAL",
        (row, number) -> {
          Assessment result = result(row.getString(1), row.getBoolean(2));
          if (result == null) {
            throw new IllegalStateException("an application was not assessed");
          }
          return result;
        });
  }

  /** Output folders by the path of their application, of the list. */
  Map<String, String> folders() {
    Map<String, String> folders = new LinkedHashMap<>();
    jdbc.query(
        "SELECT PATH, FOLDER FROM UNIT WHERE ORDINAL IS NOT NULL",
        row -> {
          folders.put(row.getString(1), row.getString(2));
        });
    return folders;
  }

  /** Paths of the applications that are not in the list. */
  List<String> gone() {
    return jdbc.queryForList(
        "SELECT PATH FROM UNIT WHERE ORDINAL IS NULL ORDER BY PATH", String.class);
  }

  void forget(String path) {
    jdbc.update("DELETE FROM UNIT WHERE PATH = ?", path);
  }

  private @Nullable Assessment result(@Nullable String json, boolean reused) {
    if (json == null) {
      return null;
    }
    Assessment result = AssessmentJson.read(mapper.readTree(json));
    return reused ? result.asReused() : result;
  }
}
