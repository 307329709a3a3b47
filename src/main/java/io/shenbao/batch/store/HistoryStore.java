package io.shenbao.batch.store;

import io.shenbao.assessment.SentenceJson;
import io.shenbao.history.Change;
import io.shenbao.history.CompletedRun;
import io.shenbao.history.Course;
import io.shenbao.history.Since;
import io.shenbao.history.ToldFinding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What completed runs told, in the job's database. */
public final class HistoryStore {

  /** So many runs the trend goes back. */
  private static final int TREND = 60;

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final JdbcTemplate jdbc;

  public HistoryStore(DataSource dataSource) {
    this.jdbc = new JdbcTemplate(dataSource);
  }

  /** What an applicant is told, as it is stored. */
  public static String text(List<ToldFinding> findings) {
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    for (ToldFinding one : findings) {
      json.addArray().add(one.name()).add(one.place()).add(SentenceJson.write(one.message()));
    }
    return MAPPER.writeValueAsString((JsonNode) json);
  }

  private static List<ToldFinding> findings(@Nullable String text) {
    List<ToldFinding> findings = new ArrayList<>();
    if (text != null) {
      for (JsonNode one : MAPPER.readTree(text)) {
        findings.add(
            new ToldFinding(
                one.path(0).asString(), one.path(1).asInt(), SentenceJson.read(one.path(2))));
      }
    }
    return findings;
  }

  /** What changed since the last completed run, and what it and those before it came to. */
  public Course course() {
    List<CompletedRun> before = completed();
    return before.isEmpty()
        ? Course.NONE
        : new Course(since(before.get(before.size() - 1).startedAt()), before);
  }

  /** The same, where nothing of what is told has changed since. */
  public Course unchanged() {
    List<CompletedRun> before = completed();
    String last = before.get(before.size() - 1).startedAt();
    return new Course(new Since(last, new TreeMap<>(), sameFindings(), List.of(), 0), before);
  }

  /** How many findings there are in applications all of whose findings are those of before. */
  private int sameFindings() {
    Integer findings =
        jdbc.queryForObject(
            """
            SELECT SUM(UNIT.NAMED_FINDINGS) FROM UNIT JOIN LAST_TOLD
                ON LAST_TOLD.APPLICANT = UNIT.APPLICANT
                AND LAST_TOLD.FINDINGS_HASH = UNIT.FINDINGS_HASH
              WHERE UNIT.ORDINAL IS NOT NULL
            """,
            Integer.class);
    return findings == null ? 0 : findings;
  }

  private Since since(String last) {
    Map<String, Change> changes = new TreeMap<>();
    AtomicInteger open = new AtomicInteger(sameFindings());
    jdbc.query(
        """
        SELECT UNIT.PATH, UNIT.FINDINGS, LAST_TOLD.FINDINGS
          FROM UNIT LEFT JOIN LAST_TOLD ON LAST_TOLD.APPLICANT = UNIT.APPLICANT
          WHERE UNIT.ORDINAL IS NOT NULL
            AND (LAST_TOLD.FINDINGS_HASH IS NULL OR UNIT.FINDINGS_HASH IS NULL
              OR UNIT.FINDINGS_HASH <> LAST_TOLD.FINDINGS_HASH)
        """,
        row -> {
          Change change = Change.between(findings(row.getString(3)), findings(row.getString(2)));
          open.addAndGet(change.open());
          if (!change.isNone()) {
            changes.put(row.getString(1), change);
          }
        });
    List<String> gone = new ArrayList<>();
    AtomicInteger goneFindings = new AtomicInteger();
    jdbc.query(
        """
        SELECT PATH, FINDINGS FROM LAST_TOLD WHERE APPLICANT NOT IN
          (SELECT APPLICANT FROM UNIT WHERE ORDINAL IS NOT NULL AND APPLICANT IS NOT NULL)
          ORDER BY PATH
        """,
        row -> {
          gone.add(row.getString(1));
          goneFindings.addAndGet(findings(row.getString(2)).size());
        });
    return new Since(last, changes, open.get(), gone, goneFindings.get());
  }

  /** The last completed runs, the earliest first. */
  private List<CompletedRun> completed() {
    List<CompletedRun> runs =
        new ArrayList<>(
            jdbc.query(
                """
                SELECT STARTED_AT, FOUND, READY, NEEDS_FIX, OTHERS, OPEN_FINDINGS, NEW_FINDINGS,
                    FIXED_FINDINGS, GONE_FINDINGS
                  FROM COMPLETED_RUN ORDER BY NUMBER DESC LIMIT ?
                """,
                (row, number) ->
                    new CompletedRun(
                        row.getString(1),
                        row.getInt(2),
                        row.getInt(3),
                        row.getInt(4),
                        row.getInt(5),
                        row.getInt(6),
                        row.getInt(7),
                        row.getInt(8),
                        row.getInt(9)),
                TREND));
    Collections.reverse(runs);
    return runs;
  }

  /** Makes what is told now what the next run looks back to. */
  public void complete(int survey, CompletedRun run) {
    jdbc.update(
        """
        UPDATE UNIT SET CHANGED_AT = ? WHERE ORDINAL IS NOT NULL AND NOT EXISTS
          (SELECT 1 FROM LAST_TOLD WHERE LAST_TOLD.APPLICANT = UNIT.APPLICANT
            AND LAST_TOLD.FINDINGS_HASH = UNIT.FINDINGS_HASH)
        """,
        run.startedAt());
    jdbc.update(
        """
        DELETE FROM LAST_TOLD WHERE NOT EXISTS
          (SELECT 1 FROM UNIT WHERE UNIT.ORDINAL IS NOT NULL AND UNIT.PATH = LAST_TOLD.PATH
            AND UNIT.APPLICANT = LAST_TOLD.APPLICANT AND UNIT.FINDINGS_HASH = LAST_TOLD.FINDINGS_HASH)
        """);
    jdbc.update(
        """
        INSERT INTO LAST_TOLD (APPLICANT, PATH, FINDINGS, FINDINGS_HASH)
          SELECT APPLICANT, PATH, FINDINGS, FINDINGS_HASH FROM UNIT
            WHERE ORDINAL IS NOT NULL AND APPLICANT IS NOT NULL
              AND NOT EXISTS (SELECT 1 FROM LAST_TOLD WHERE LAST_TOLD.APPLICANT = UNIT.APPLICANT)
          ON CONFLICT DO NOTHING
        """);
    add(survey, run);
  }

  /** Adds a run that told what the one before it told. */
  public void add(int survey, CompletedRun run) {
    jdbc.update(
        "INSERT INTO COMPLETED_RUN VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        survey,
        run.startedAt(),
        run.found(),
        run.ready(),
        run.needsFix(),
        run.others(),
        run.open(),
        run.fresh(),
        run.fixed(),
        run.gone());
  }
}
