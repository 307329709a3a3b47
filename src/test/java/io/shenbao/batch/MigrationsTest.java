package io.shenbao.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shenbao.batch.store.FoundJson;
import io.shenbao.batch.store.InspectionStore;
import io.shenbao.batch.store.JobFile;
import io.shenbao.batch.store.Migrations;
import io.shenbao.batch.store.SurveyStore;
import io.shenbao.wording.Wording;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database is brought to this version's tables, or left as it is with a sentence. */
class MigrationsTest {

  private static final Path TABLES = Path.of("src/main/resources/io/shenbao/batch/store");
  private static final Wording WORDING = new Wording(Locale.CHINESE);

  @TempDir Path work;

  private void change(String... statements) throws Exception {
    String url = "jdbc:h2:file:" + work.resolve("job");
    try (Connection connection = DriverManager.getConnection(url, "sa", "");
        Statement statement = connection.createStatement()) {
      for (String one : statements) {
        statement.execute(one);
      }
    }
  }

  @Test
  void anEmptyOneIsFilledAndAFilledOneStaysAsItIs() throws Exception {
    JobDatabase.open(work, WORDING).close();
    change("INSERT INTO SURVEY VALUES (7, '{}')");

    try (JobDatabase again = JobDatabase.open(work, WORDING)) {
      assertThat(new SurveyStore(again.dataSource(), new FoundJson(work, work)).number())
          .isEqualTo(7);
    }
  }

  @Test
  void aStartThatWasKilledBetweenTwoStatementsIsGoneOnWith() throws Exception {
    JobDatabase.open(work, WORDING).close();
    change("DROP TABLE INSPECTION", "DELETE FROM \"flyway_schema_history\"");

    try (JobDatabase again = JobDatabase.open(work, WORDING)) {
      new InspectionStore(again.dataSource(), "").forget();
    }
  }

  @Test
  void oneWhoseMakingDidNotComeToItsEndIsMadeAnew() throws Exception {
    JobDatabase.open(work, WORDING).close();
    // a statement of H2's that copies a table and drops it can end between the two
    change("ALTER TABLE UNIT RENAME TO UNIT_COPY_4_14");
    change("DELETE FROM \"flyway_schema_history\" WHERE \"version\" = '7'");
    Files.createFile(work.resolve("job.making"));

    assertThat(RunRecords.open(work, WORDING)).isEmpty();
    try (JobDatabase again = JobDatabase.open(work, WORDING)) {
      new InspectionStore(again.dataSource(), "").forget();
    }
    assertThat(work.resolve("job.making")).doesNotExist();
  }

  @Test
  void oneThatAnotherRunIsMakingIsLeftAlone() throws Exception {
    try (JobFile.Making making = JobFile.begin(work).orElseThrow()) {
      assertThatThrownBy(() -> JobDatabase.open(work, WORDING))
          .isInstanceOf(RunFailure.class)
          .hasMessage(WORDING.say("batch.locked", work.resolve("..").normalize()));
      making.done();
    }
    JobDatabase.open(work, WORDING).close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"V3", "V4", "V5", "V7", "V8", "V9"})
  void oneOfAnOlderVersionThatWasCutShortIsGoneOnWith(String version) throws Exception {
    Path file;
    try (Stream<Path> list = Files.list(TABLES)) {
      file =
          list.filter(one -> one.getFileName().toString().startsWith(version + "__"))
              .findFirst()
              .orElseThrow();
    }
    List<String> statements =
        Files.readString(file)
            .replace("${text}", "CHARACTER LARGE OBJECT")
            .replace("${bytes}", "BINARY LARGE OBJECT")
            .lines()
            .filter(line -> !line.startsWith("--"))
            .collect(Collectors.joining("\n"))
            .transform(text -> List.of(text.strip().split(";")));
    List<String> whole;
    try (Connection connection = memory("whole").getConnection()) {
      Migrations.apply(memory("whole"));
      whole = columns(connection);
    }
    for (int done = 0; done <= statements.size(); done++) {
      DataSource database = memory(version + done);
      try (Connection connection = database.getConnection()) {
        older(database, version.substring(1));
        for (String one : statements.subList(0, done)) {
          connection.createStatement().execute(one);
        }
        connection
            .createStatement()
            .execute(
                "INSERT INTO \"flyway_schema_history\" SELECT 99, '%s', 'cut', 'SQL', '%s', 0, 'SA',"
                        .formatted(version.substring(1), file.getFileName())
                    + " CURRENT_TIMESTAMP, 1, FALSE");

        Migrations.apply(database);

        assertThat(columns(connection)).as("%s after %s", version, done).isEqualTo(whole);
      }
    }
  }

  @Test
  void aTableOfWhichACopyIsLeftIsPutInItsPlaceAndOneThatIsThereStays() throws Exception {
    DataSource database = memory("copies");
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      older(database, "9");
      statement.execute("INSERT INTO SURVEY VALUES (7, '{}')");
      // H2 changes a copy, drops the table and gives the copy its name, and may end between any two
      statement.execute("ALTER TABLE SURVEY RENAME TO SURVEY_COPY_4_14");
      statement.execute("CREATE TABLE UNIT_COPY_4_2 AS SELECT * FROM UNIT");

      Migrations.apply(database);

      assertThat(columns(connection)).noneMatch(column -> column.contains("_COPY_"));
      try (ResultSet row = statement.executeQuery("SELECT NUMBER FROM SURVEY")) {
        assertThat(row.next()).isTrue();
        assertThat(row.getInt(1)).isEqualTo(7);
      }
    }
  }

  /** A database that is there as long as there is a connection to it. */
  private static DataSource memory(String name) {
    return new DriverManagerDataSource("jdbc:h2:mem:" + name + ";MODE=PostgreSQL", "sa", "");
  }

  /** Makes the tables of the version before one. */
  private static void older(DataSource database, String version) {
    Flyway.configure()
        .dataSource(database)
        .locations("filesystem:" + TABLES)
        .placeholders(Map.of("text", "CHARACTER LARGE OBJECT", "bytes", "BINARY LARGE OBJECT"))
        .target(Integer.parseInt(version) - 1 + "?")
        .load()
        .migrate();
  }

  private static List<String> columns(Connection connection) throws SQLException {
    List<String> columns = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT TABLE_NAME, COLUMN_NAME, DATA_TYPE FROM INFORMATION_SCHEMA.COLUMNS"
                    + " WHERE TABLE_SCHEMA = 'PUBLIC' ORDER BY TABLE_NAME, ORDINAL_POSITION")) {
      while (row.next()) {
        columns.add(row.getString(1) + "." + row.getString(2) + " " + row.getString(3));
      }
    }
    return columns;
  }

  @Test
  void oneWhoseTablesWereMadeOtherwiseIsNotTouched() throws Exception {
    JobDatabase.open(work, WORDING).close();
    change(
        "UPDATE \"flyway_schema_history\" SET \"checksum\" = 5 WHERE \"version\" = '2'",
        "UPDATE \"flyway_schema_history\" SET \"success\" = FALSE WHERE \"version\" = '9'");

    assertThatThrownBy(() -> JobDatabase.open(work, WORDING))
        .isInstanceOf(RunFailure.class)
        .hasMessage(WORDING.say("batch.older", work));
  }

  @Test
  void oneOfBeforeTheNumbersIsNotTouched() throws Exception {
    change("CREATE TABLE UNIT (PATH VARCHAR(10))", "INSERT INTO UNIT VALUES ('a')");

    assertThatThrownBy(() -> JobDatabase.open(work, WORDING))
        .isInstanceOf(RunFailure.class)
        .hasMessage(WORDING.say("batch.older", work));
    change("UPDATE UNIT SET PATH = 'b' WHERE PATH = 'a'");
  }

  @Test
  void oneOfALaterVersionIsNotTouched() throws Exception {
    JobDatabase.open(work, WORDING).close();
    change(
        "INSERT INTO \"flyway_schema_history\" SELECT 99, '99', 'later', \"type\", 'V99__later.sql', 1,"
            + " \"installed_by\", \"installed_on\", 1, TRUE FROM \"flyway_schema_history\" WHERE \"version\" = '2'");

    assertThatThrownBy(() -> JobDatabase.open(work, WORDING))
        .isInstanceOf(RunFailure.class)
        .hasMessage(WORDING.say("batch.newer", work));
  }
}
