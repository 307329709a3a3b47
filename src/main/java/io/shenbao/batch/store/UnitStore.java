package io.shenbao.batch.store;

import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.AssessmentJson;
import io.shenbao.assessment.SentenceJson;
import io.shenbao.assessment.Thumbnail;
import io.shenbao.assessment.ThumbnailJson;
import io.shenbao.assessment.Verdict;
import io.shenbao.file.ContentPrint;
import io.shenbao.file.Sha256;
import io.shenbao.history.FindingNames;
import io.shenbao.history.ToldFinding;
import io.shenbao.report.Glances;
import io.shenbao.report.page.Scenes;
import io.shenbao.review.Addition;
import io.shenbao.review.Glance;
import io.shenbao.source.Filled;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came of each application of the list, in the job's database. */
public final class UnitStore {

  /** What {@link #known} reads. */
  public static final String KNOWN = "RESULT, ADDITION, REUSED";

  private static final String TOLD = "TOLD, REUSED";

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private final JdbcTemplate jdbc;

  public UnitStore(DataSource dataSource) {
    this.jdbc = new JdbcTemplate(dataSource);
  }

  /**
   * What came of an application, as it is stored.
   *
   * @param whole whether the next run may take it over: nothing in it could not be checked
   * @param decided what the bureau had decided on it
   * @param written the documents that are there already
   */
  public record StoredRow(
      String path,
      boolean whole,
      String identity,
      String title,
      String factory,
      String assessment,
      String decided,
      String written,
      byte[] result,
      String outline,
      byte @Nullable [] tree,
      String thumbnails,
      byte @Nullable [] filled) {}

  /**
   * What is stored, made where it costs no other thread anything.
   *
   * @param holds whether it was made of the files that the survey saw
   */
  public StoredRow row(Assessed assessed, boolean holds, String decided, Stamps written) {
    Assessment one = assessed.assessment();
    return new StoredRow(
        one.path(),
        holds
            && one.findings().stream().noneMatch(finding -> finding.verdict() == Verdict.UNCHECKED),
        plain(one.identity()),
        plain(one.title()),
        plain(one.factory()),
        AssessmentJson.word(one.outcome()),
        decided,
        written.text(),
        PackedText.pack(bytes(one)),
        new String(bytes(one.outline()), StandardCharsets.UTF_8),
        assessed.tree() == null ? null : PackedText.pack(MAPPER.writeValueAsBytes(assessed.tree())),
        MAPPER.writeValueAsString(ThumbnailJson.write(assessed.thumbnails())),
        assessed.filled() == null ? null : PackedText.pack(FilledJson.write(assessed.filled())));
  }

  /** PostgreSQL takes no NUL in a text; in JSON it is written in other characters. */
  private static String plain(String text) {
    return text.replace('\0', '\uFFFD');
  }

  /** What was told before stays, for who looks at it, until all is known that is told now. */
  public void save(StoredRow row) {
    jdbc.update(
        """
        UPDATE UNIT SET WHOLE = ?, IDENTITY_CODE = ?, TITLE = ?, FACTORY = ?, ASSESSMENT = ?,
            DECIDED = ?, WRITTEN = ?, RESULT = ?, OUTLINE = ?, TREE = ?, THUMBNAILS = ?, FILLED = ?,
            ADDED = NULL
          WHERE PATH = ?
        """,
        row.whole(),
        row.identity(),
        row.title(),
        row.factory(),
        row.assessment(),
        row.decided(),
        row.written(),
        row.result(),
        row.outline(),
        row.tree(),
        row.thumbnails(),
        row.filled(),
        row.path());
  }

  /** An application's values as they were judged; null when it could not be read. */
  public @Nullable JsonNode tree(String path) {
    return unpacked("TREE", path).map(MAPPER::readTree).orElse(null);
  }

  /** An application's scenarios as they were judged; null when it could not be read. */
  public @Nullable Scenes scenes(String path) {
    return jdbc.queryForList("SELECT SCENES FROM UNIT WHERE PATH = ?", String.class, path).stream()
        .filter(Objects::nonNull)
        .findFirst()
        .map(text -> Scenes.read(MAPPER.readTree(text)))
        .orElse(null);
  }

  /** What was typed into an application's workbook; empty when it may not be handed back. */
  public Optional<Filled> filled(String path) {
    return unpacked("FILLED", path).map(FilledJson::read);
  }

  private Optional<InputStream> unpacked(String column, String path) {
    return jdbc
        .query(
            "SELECT " + column + " FROM UNIT WHERE PATH = ?",
            (row, number) -> Optional.ofNullable(row.getBytes(1)),
            path)
        .stream()
        .flatMap(Optional::stream)
        .findFirst()
        .map(PackedText::unpack);
  }

  /** Small pictures of the pages of an application's evidence that somebody has to look at. */
  public List<Thumbnail> thumbnails(String path) {
    List<String> found =
        jdbc.queryForList("SELECT THUMBNAILS FROM UNIT WHERE PATH = ?", String.class, path);
    return found.isEmpty() || found.get(0) == null
        ? List.of()
        : ThumbnailJson.read(MAPPER.readTree(found.get(0)));
  }

  /** The outlines of the results in the list's order, before the applications were compared. */
  public List<Assessment> outlines() {
    return outlines(outline -> outline);
  }

  /**
   * The same, each of them changed as soon as it is read.
   *
   * @param change what is not asked for taken away, where all are held at once
   */
  public List<Assessment> outlines(UnaryOperator<Assessment> change) {
    return jdbc.query(
        "SELECT OUTLINE FROM UNIT WHERE ORDINAL IS NOT NULL ORDER BY ORDINAL",
        (row, number) -> change.apply(AssessmentJson.read(MAPPER.readTree(row.getString(1)))));
  }

  /** How many applications are in the list. */
  public int size() {
    Integer size =
        jdbc.queryForObject("SELECT COUNT(*) FROM UNIT WHERE ORDINAL IS NOT NULL", Integer.class);
    return size == null ? 0 : size;
  }

  /**
   * A print of all that the results of the list hang on, before the applications were compared;
   * empty where one of them was not compared since it was judged.
   */
  public String judged() {
    Integer fresh =
        jdbc.queryForObject(
            "SELECT COUNT(*) FROM UNIT WHERE ORDINAL IS NOT NULL AND ADDED IS NULL", Integer.class);
    return fresh == null || fresh > 0 ? "" : print("PATH, FINGERPRINT, DECIDED");
  }

  /** A print of all that is told of the applications of the list, in their order. */
  public String told() {
    return print("PATH, FOLDER, FINGERPRINT, DECIDED, TOLD_PRINT");
  }

  private String print(String columns) {
    StringBuilder all = new StringBuilder();
    jdbc.query(
        "SELECT " + columns + " FROM UNIT WHERE ORDINAL IS NOT NULL ORDER BY ORDINAL",
        row -> {
          for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            all.append(row.getString(i)).append('\0');
          }
        });
    return ContentPrint.of(all.toString());
  }

  /** The applications of the list in a line each, once all that is told of them is known. */
  public List<Glance> glances() {
    return jdbc.query(
        "SELECT ASSESSMENT, ERRORS, WARNINGS, MANUAL, TITLE, PATH FROM UNIT WHERE ORDINAL IS NOT"
            + " NULL ORDER BY ORDINAL",
        (row, number) ->
            new Glance(
                row.getString(1),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                row.getString(5),
                row.getString(6)));
  }

  /** What is told of so many applications, in the list's order, the first of them at that place. */
  public List<Assessment> told(int first, int count) {
    return jdbc.query(
        "SELECT " + TOLD + " FROM UNIT WHERE ORDINAL >= ? AND ORDINAL < ? ORDER BY ORDINAL",
        (row, number) -> told(row),
        first,
        first + count);
  }

  /** What is told of one application of the list; nothing when it is not there, or not yet. */
  public Optional<Assessment> told(String path) {
    return jdbc
        .query(
            "SELECT "
                + TOLD
                + " FROM UNIT WHERE PATH = ? AND ORDINAL IS NOT NULL AND TOLD IS NOT NULL",
            (row, number) -> told(row),
            path)
        .stream()
        .findFirst();
  }

  private Assessment told(ResultSet row) throws SQLException {
    Assessment told = read(row.getBytes(1));
    return row.getBoolean(2) ? told.asReused() : told;
  }

  /** All that is known of an application once all are compared, from a row of {@link #KNOWN}. */
  public Assessment known(ResultSet row) throws SQLException {
    Assessment result = read(row.getBytes(1));
    return AdditionJson.read(row.getString(2)).to(row.getBoolean(3) ? result.asReused() : result);
  }

  private static Assessment read(byte @Nullable [] packed) {
    if (packed == null) {
      throw new IllegalStateException("an application was not assessed");
    }
    return AssessmentJson.read(MAPPER.readTree(PackedText.unpack(packed)));
  }

  /**
   * Takes down what comparing adds to a result. Where that is new, what the applicant is told is to
   * be written.
   */
  void add(String path, Addition addition) {
    String text = AdditionJson.write(addition);
    String hash = ContentPrint.of(text);
    String known = jdbc.queryForObject("SELECT ADDED FROM UNIT WHERE PATH = ?", String.class, path);
    if (!hash.equals(known)) {
      jdbc.update(
          "UPDATE UNIT SET ADDITION = ?, ADDED = ?, DRAWN = FALSE WHERE PATH = ?",
          text,
          hash,
          path);
    }
  }

  /**
   * An application all of which is told to its applicant.
   *
   * @param now all that is told, with the names of all that was written
   * @param drawn whether all could be written that should
   * @param scenes null when its source could not be read
   * @param findings what of it the next run looks back to
   */
  public record Settled(
      Assessment now,
      Stamps written,
      boolean drawn,
      @Nullable Scenes scenes,
      List<ToldFinding> findings) {}

  public void settle(Settled one) {
    String findings = HistoryStore.text(one.findings());
    byte[] told = bytes(one.now());
    Glance glance = Glances.of(one.now());
    jdbc.update(
        """
        UPDATE UNIT SET TOLD = ?, ASSESSMENT = ?, WRITTEN = ?, DRAWN = ?, APPLICANT = ?,
            FINDINGS = ?, FINDINGS_HASH = ?, NAMED_FINDINGS = ?, ERRORS = ?, WARNINGS = ?, MANUAL = ?,
            TOLD_PRINT = ?, SCENES = ?
          WHERE PATH = ?
        """,
        PackedText.pack(told),
        AssessmentJson.word(one.now().outcome()),
        one.written().text(),
        one.drawn(),
        Sha256.of(FindingNames.applicant(one.now())),
        findings,
        ContentPrint.of(findings),
        one.findings().size(),
        glance.errors(),
        glance.warnings(),
        glance.manual(),
        ContentPrint.of(told),
        one.scenes() == null ? null : MAPPER.writeValueAsString(one.scenes().json()),
        one.now().path());
  }

  private static byte[] bytes(Assessment one) {
    return MAPPER.writeValueAsBytes((JsonNode) AssessmentJson.write(one, SentenceJson::write));
  }
}
