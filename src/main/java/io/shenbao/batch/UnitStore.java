package io.shenbao.batch;

import io.shenbao.across.Traits;
import io.shenbao.across.TraitsJson;
import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.AssessmentJson;
import io.shenbao.assessment.SentenceJson;
import io.shenbao.assessment.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
   * @param whole whether there is a result, and nothing in it could not be checked
   * @param stamps of its files, as they were when the list was frozen
   * @param written the documents that were written for it
   */
  record Kept(String folder, String fingerprint, boolean whole, Stamps stamps, Stamps written) {}

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
          STAMPS CLOB NOT NULL,
          WHOLE BOOLEAN,
          WRITTEN CLOB,
          RETURNED VARCHAR(64),
          PAGE VARCHAR(64),
          RESULT CLOB,
          TRAITS CLOB,
          TREE CLOB)
        """);
  }

  /** What is kept of an application; null when it is new. */
  @Nullable Kept kept(String path) {
    return jdbc
        .query(
            "SELECT FOLDER, FINGERPRINT, WHOLE, STAMPS, WRITTEN FROM UNIT WHERE PATH = ?",
            (row, number) ->
                new Kept(
                    row.getString(1),
                    row.getString(2),
                    row.getBoolean(3),
                    Stamps.of(row.getString(4)),
                    Stamps.of(row.getString(5))),
            path)
        .stream()
        .findFirst()
        .orElse(null);
  }

  /** The files of an application of the list, as they were when it was frozen. */
  Stamps stamps(String path) {
    String stamps = text("SELECT STAMPS FROM UNIT WHERE PATH = ?", path);
    return stamps.isEmpty() ? Stamps.NONE : Stamps.of(stamps);
  }

  /** The output folders of all applications that are known, those that are gone among them. */
  Map<String, String> allFolders() {
    return folders("SELECT PATH, FOLDER FROM UNIT");
  }

  /** Forgets all results: everything is judged anew. */
  void forgetResults() {
    jdbc.update("UPDATE UNIT SET FINGERPRINT = '', WHOLE = FALSE, RESULT = NULL");
  }

  /**
   * Freezes the list.
   *
   * @param units in the list's order
   */
  void freeze(List<Surveyed> units) {
    jdbc.update("UPDATE UNIT SET ORDINAL = NULL");
    for (int i = 0; i < units.size(); i++) {
      Surveyed one = units.get(i);
      WorkItem unit = one.unit();
      if (one.reusable()) {
        jdbc.update(
            "UPDATE UNIT SET ORDINAL = ?, REUSED = TRUE, STAMPS = ? WHERE PATH = ?",
            i,
            one.stamps().text(),
            unit.path());
      } else {
        jdbc.update(
            """
            MERGE INTO UNIT (PATH, FOLDER, ORDINAL, FINGERPRINT, REUSED, STAMPS, WHOLE, WRITTEN,
              RETURNED, PAGE, RESULT, TRAITS, TREE) KEY (PATH)
              VALUES (?, ?, ?, ?, FALSE, ?, FALSE, NULL, NULL, NULL, NULL, NULL, NULL)
            """,
            unit.path(),
            unit.folder(),
            i,
            unit.fingerprint(),
            one.stamps().text());
      }
    }
  }

  /**
   * An application of the list.
   *
   * @param stamps of its files
   * @param reusable whether its result still holds
   */
  record Surveyed(WorkItem unit, Stamps stamps, boolean reusable) {}

  boolean isPending(String path) {
    Integer count =
        jdbc.queryForObject(
            "SELECT COUNT(*) FROM UNIT WHERE PATH = ? AND RESULT IS NULL", Integer.class, path);
    return count != null && count > 0;
  }

  /** What came of an application, as it is stored. */
  record StoredRow(
      String path,
      boolean whole,
      String written,
      String returned,
      String result,
      String traits,
      @Nullable String tree) {}

  /**
   * What is stored.
   *
   * @param written the documents that are there already
   */
  StoredRow row(Assessed assessed, Stamps written) {
    Assessment one = assessed.assessment();
    return new StoredRow(
        one.path(),
        one.findings().stream().noneMatch(finding -> finding.verdict() == Verdict.UNCHECKED),
        written.text(),
        AssessmentHash.findings(one),
        mapper.writeValueAsString(AssessmentJson.write(assessed.assessment(), SentenceJson::write)),
        mapper.writeValueAsString(TraitsJson.write(assessed.traits())),
        assessed.tree() == null ? null : mapper.writeValueAsString(assessed.tree()));
  }

  void save(StoredRow row) {
    jdbc.update(
        """
        UPDATE UNIT SET WHOLE = ?, WRITTEN = ?, RETURNED = ?, RESULT = ?, TRAITS = ?, TREE = ?
          WHERE PATH = ?
        """,
        row.whole(),
        row.written(),
        row.returned(),
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

  /** The hash of the findings that an applicant was last told; empty when there were none. */
  String returned(String path) {
    return text("SELECT RETURNED FROM UNIT WHERE PATH = ?", path);
  }

  /** The hash of what an applicant's page last said; empty when there is none. */
  String page(String path) {
    return text("SELECT PAGE FROM UNIT WHERE PATH = ?", path);
  }

  /** The documents that were last written for an application, in order. */
  List<String> documents(String path) {
    String written = text("SELECT WRITTEN FROM UNIT WHERE PATH = ?", path);
    return written.isEmpty() ? List.of() : Stamps.of(written).names();
  }

  /**
   * Takes down that all is written that an applicant is told.
   *
   * @param returned the hash of the findings
   * @param page the hash of what the page says
   */
  void settle(String path, Stamps written, String returned, String page) {
    jdbc.update(
        "UPDATE UNIT SET WRITTEN = ?, RETURNED = ?, PAGE = ? WHERE PATH = ?",
        written.text(),
        returned,
        page,
        path);
  }

  private String text(String select, String path) {
    return jdbc.queryForList(select, String.class, path).stream()
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("");
  }

  /** Output folders by the path of their application, of the list. */
  Map<String, String> folders() {
    return folders("SELECT PATH, FOLDER FROM UNIT WHERE ORDINAL IS NOT NULL");
  }

  private Map<String, String> folders(String select) {
    Map<String, String> folders = new LinkedHashMap<>();
    jdbc.query(
        select,
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
