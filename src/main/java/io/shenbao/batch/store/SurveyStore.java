package io.shenbao.batch.store;

import io.shenbao.assessment.FindingJson;
import io.shenbao.assessment.Findings;
import io.shenbao.assessment.Judgement;
import io.shenbao.assessment.SentenceJson;
import io.shenbao.source.Survey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The frozen list of applications, in the job's database. */
public final class SurveyStore {

  /** What {@link #item} reads. */
  public static final String ITEM = "FOUND, FOLDER, FINGERPRINT, FAULT, STAMPS";

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final JdbcTemplate jdbc;
  private final FoundJson places;

  public SurveyStore(DataSource dataSource, FoundJson places) {
    this.jdbc = new JdbcTemplate(dataSource);
    this.places = places;
  }

  /**
   * What is kept of an application.
   *
   * @param whole whether there is a result, and nothing in it could not be checked
   * @param identity of the applicant as it was judged
   * @param decided what the bureau had decided on it
   * @param ordinal its place in the last list; -1: none
   * @param found where it lay, as it is stored
   * @param reused whether it was taken over already
   * @param stamps of its files, as they were when the list was frozen
   * @param written the documents that were written for it
   */
  public record Kept(
      int ordinal,
      String found,
      boolean reused,
      String folder,
      String fingerprint,
      boolean whole,
      String identity,
      String factory,
      String decided,
      Stamps stamps,
      Stamps written) {}

  /**
   * An application of the list.
   *
   * @param kept the result that still holds; null when it is judged anew
   */
  public record Surveyed(WorkItem unit, @Nullable Kept kept) {

    public boolean reusable() {
      return kept != null;
    }
  }

  /** What is kept of applications, by path; of those that are new, nothing. */
  public Map<String, Kept> kept(List<String> paths) {
    Map<String, Kept> kept = new LinkedHashMap<>();
    jdbc.query(
        """
        SELECT PATH, COALESCE(ORDINAL, -1), FOUND, REUSED, FOLDER, FINGERPRINT, WHOLE,
            COALESCE(IDENTITY_CODE, ''), COALESCE(FACTORY, ''), COALESCE(DECIDED, ''), STAMPS, WRITTEN
          FROM UNIT WHERE PATH IN (%s)
        """
            .formatted(String.join(", ", Collections.nCopies(paths.size(), "?"))),
        row -> {
          kept.put(
              row.getString(1),
              new Kept(
                  row.getInt(2),
                  row.getString(3),
                  row.getBoolean(4),
                  row.getString(5),
                  row.getString(6),
                  row.getBoolean(7),
                  row.getString(8),
                  row.getString(9),
                  row.getString(10),
                  Stamps.of(row.getString(11)),
                  Stamps.of(row.getString(12))));
        },
        paths.toArray());
    return kept;
  }

  /** The output folders of all applications that are known, those that are gone among them. */
  public Map<String, String> allFolders() {
    return folders("SELECT PATH, FOLDER FROM UNIT");
  }

  /** Output folders by the path of their application, of the list. */
  public Map<String, String> folders() {
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

  /**
   * Freezes the list.
   *
   * @param units in the list's order
   */
  public void freeze(List<Surveyed> units, SurveyNotes notes) {
    Set<String> known = allFolders().keySet();
    Set<String> gone = new LinkedHashSet<>(folders().keySet());
    units.forEach(one -> gone.remove(one.unit().path()));
    jdbc.batchUpdate(
        "UPDATE UNIT SET ORDINAL = NULL WHERE PATH = ?",
        gone.stream().map(path -> new Object[] {path}).toList());
    int ordinal = 0;
    for (Surveyed one : units) {
      freeze(one, ordinal++, known.contains(one.unit().path()));
    }
    int number = number() + 1;
    jdbc.update("DELETE FROM SURVEY");
    jdbc.update(
        "INSERT INTO SURVEY (NUMBER, NOTES) VALUES (?, ?)", number, SurveyNotesJson.write(notes));
  }

  private void freeze(Surveyed one, int ordinal, boolean isKnown) {
    WorkItem unit = one.unit();
    Kept kept = one.kept();
    if (kept != null) {
      String found = places.write(unit.found());
      boolean isSame =
          kept.ordinal() == ordinal
              && kept.reused()
              && kept.found().equals(found)
              && kept.stamps().equals(unit.stamps());
      if (!isSame) {
        jdbc.update(
            "UPDATE UNIT SET ORDINAL = ?, REUSED = TRUE, FOUND = ?, STAMPS = ? WHERE PATH = ?",
            ordinal,
            found,
            unit.stamps().text(),
            unit.path());
      }
    } else if (isKnown) {
      freezeAgain(unit, ordinal);
    } else {
      jdbc.update(
          """
          INSERT INTO UNIT (PATH, ORDINAL, FOLDER, FOUND, FAULT, FINGERPRINT, STAMPS, REUSED, WHOLE, DRAWN)
            VALUES (?, ?, ?, ?, ?, ?, ?, FALSE, FALSE, FALSE)
          """,
          unit.path(),
          ordinal,
          unit.folder(),
          places.write(unit.found()),
          fault(unit.surveyed()),
          unit.fingerprint(),
          unit.stamps().text());
    }
  }

  /** What was told of it when it was judged before stays until it is told anew. */
  private void freezeAgain(WorkItem unit, int ordinal) {
    jdbc.update(
        """
        UPDATE UNIT SET ORDINAL = ?, FOLDER = ?, FOUND = ?, FAULT = ?, FINGERPRINT = ?, STAMPS = ?,
            REUSED = FALSE, WHOLE = FALSE, DRAWN = FALSE, RESULT = NULL, ADDITION = NULL, ADDED = NULL
          WHERE PATH = ?
        """,
        ordinal,
        unit.folder(),
        places.write(unit.found()),
        fault(unit.surveyed()),
        unit.fingerprint(),
        unit.stamps().text(),
        unit.path());
  }

  private static @Nullable String fault(Judgement surveyed) {
    return surveyed.findings().isEmpty()
        ? null
        : MAPPER.writeValueAsString(
            (JsonNode) FindingJson.write(surveyed.findings().get(0), SentenceJson::write));
  }

  /** An application of the list, from a row of {@link #ITEM}. */
  public WorkItem item(ResultSet row) throws SQLException {
    String fault = row.getString(4);
    return new WorkItem(
        places.read(row.getString(1)),
        row.getString(2),
        row.getString(3),
        fault == null ? Judgement.EMPTY : Findings.of(FindingJson.read(MAPPER.readTree(fault))),
        Stamps.of(row.getString(5)));
  }

  /** Where the applications of a stretch of the list lie, its last place among them. */
  public List<Survey.Found> found(int first, int last) {
    return jdbc.query(
        "SELECT FOUND FROM UNIT WHERE ORDINAL BETWEEN ? AND ? ORDER BY ORDINAL",
        (row, number) -> places.read(row.getString(1)),
        first,
        last);
  }

  /** How many surveys there were: each one's ranges have names of their own. */
  public int number() {
    Integer number = jdbc.queryForObject("SELECT MAX(NUMBER) FROM SURVEY", Integer.class);
    return number == null ? 0 : number;
  }

  /** What the last survey noted. */
  public SurveyNotes notes() {
    return SurveyNotesJson.read(
        String.valueOf(
            jdbc.queryForObject(
                "SELECT NOTES FROM SURVEY ORDER BY NUMBER DESC LIMIT 1", String.class)));
  }

  /**
   * Places in the list of applications that a step has to work on.
   *
   * @param which as SQL
   */
  public List<Integer> ordinals(String which) {
    return jdbc.queryForList(
        "SELECT ORDINAL FROM UNIT WHERE ORDINAL IS NOT NULL AND " + which + " ORDER BY ORDINAL",
        Integer.class);
  }

  /** Paths of the applications that are not in the list. */
  public List<String> gone() {
    return jdbc.queryForList(
        "SELECT PATH FROM UNIT WHERE ORDINAL IS NULL ORDER BY PATH", String.class);
  }

  public void forget(String path) {
    jdbc.update("DELETE FROM UNIT WHERE PATH = ?", path);
  }

  /** Forgets all results, and how files looked: everything is read and judged anew. */
  public void forgetResults() {
    jdbc.update("UPDATE UNIT SET FINGERPRINT = '', STAMPS = '{}', WHOLE = FALSE, RESULT = NULL");
  }
}
