package io.shenbao.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.shenbao.assessment.FileList;
import io.shenbao.assessment.FileRole;
import io.shenbao.assessment.HandedFile;
import io.shenbao.check.GoodApplication;
import io.shenbao.report.ConsoleReport;
import io.shenbao.report.JsonReport;
import io.shenbao.review.Assessments;
import io.shenbao.review.RunResult;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A folder of 200,000 files makes no report of as many lines, and every count is exact. */
class ManyFilesTest {

  private static final Wording WORDING = new Wording(Locale.CHINESE);

  private final RunResult run = run();

  @Test
  void reportJsonTellsSomeAndTheNumberOfTheRest() throws IOException {
    StringWriter text = new StringWriter();
    new JsonReport(WORDING).write(run, text);
    String json = text.toString();

    assertThat(json).hasSizeLessThan(100_000).contains("\"more\" : 199500");
    assertThat(json.indexOf("通知.pdf")).isLessThan(json.indexOf("ignored"));
    try (InputStream schema = JsonReport.class.getResourceAsStream("report.schema.json")) {
      assertThat(
              SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                  .getSchema(
                      new String(
                          Objects.requireNonNull(schema).readAllBytes(), StandardCharsets.UTF_8))
                  .validate(json, InputFormat.JSON))
          .isEmpty();
    }
  }

  @Test
  void thePageSaysHowManyThereAreAndHowManyItLeavesOut() {
    String page = new RunPage(WORDING).draw(run, path -> null);

    assertThat(page)
        .hasSizeLessThan(200_000)
        .contains(WORDING.say("report.other-files", 200_001))
        .contains("<li>通知.pdf")
        .contains(WORDING.say("report.files.more", 199_500));
  }

  @Test
  void theConsoleCountsThemAll() {
    assertThat(new ConsoleReport(WORDING).run(run, "report.html"))
        .contains(WORDING.say("report.files", 200_001, 0, 0, 0, 200_000, 1, 0));
  }

  private static RunResult run() {
    FileList files = new FileList();
    for (int i = 0; i < 200_000; i++) {
      files.add(HandedFile.of("%06d/Thumbs.db".formatted(i), FileRole.IGNORED));
    }
    files.add(HandedFile.of("通知.pdf", FileRole.UNMATCHED));
    return new RunResult(
        GoodApplication.hunan().programme(),
        "shenbao",
        "",
        "",
        Assessments.of(List.of()),
        List.of(),
        List.of(),
        files.files(),
        List.of(),
        List.of());
  }
}
