package io.shenbao.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shenbao.batch.store.FoundJson;
import io.shenbao.batch.store.InspectionStore;
import io.shenbao.batch.store.JobFile;
import io.shenbao.batch.store.SurveyStore;
import io.shenbao.wording.Wording;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database is brought to this version's tables, or left as it is with a sentence. */
class MigrationsTest {

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
