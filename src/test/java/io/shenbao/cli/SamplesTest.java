package io.shenbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.shenbao.WholeProgram;
import io.shenbao.document.fill.WordDocument;
import io.shenbao.programme.Programme;
import io.shenbao.programme.Rule;
import io.shenbao.programme.reading.ProgrammeReader;
import io.shenbao.report.JsonReport;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The main job on the four samples. */
@WholeProgram
class SamplesTest {

  @TempDir static Path folder;

  private final Program program = SamplesRun.once().program();
  private final Path output = SamplesRun.once().output();

  @Test
  void endsWithOneBecauseTwoSamplesHaveErrors() {
    assertThat(program.exit()).isEqualTo(1);
    assertThat(program.printed().strip()).endsWith("（退出码 1，不是程序故障）");
  }

  @Test
  void countsEveryApplication() throws IOException {
    JsonNode counts = Program.report(output).path("counts");

    assertThat(counts.toString())
        .isEqualTo(
            "{\"found\":4,\"ready\":2,\"needsFix\":2,\"incomplete\":0,\"unreadable\":0,\"duplicate\":0,\"reused\":0}");
  }

  @Test
  void writesAReportThatItsSchemaAccepts() throws IOException {
    try (InputStream schema = JsonReport.class.getResourceAsStream("report.schema.json")) {
      var errors =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(
                  new String(Objects.requireNonNull(schema).readAllBytes(), StandardCharsets.UTF_8))
              .validate(Files.readString(output.resolve("report.json")), InputFormat.JSON);

      assertThat(errors).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {Program.RAIL, Program.TOOLS})
  void findsNothingToMendInACompleteApplication(String path) throws IOException {
    JsonNode application = Program.application(output, path);

    assertThat(Program.problems(application)).isEmpty();
    assertThat(application.path("assessment").asString()).isEqualTo("ready");
    assertThat(application.path("groups")).hasSize(5);
    assertThat(application.path("verdicts").path("manual").asInt()).isPositive();
  }

  @ParameterizedTest
  @CsvSource({Program.CERAMICS + ",ceramics.txt", Program.MATERIALS + ",materials.txt"})
  void findsExactlyTheExpectedMistakes(String path, String expected) throws IOException {
    List<String> lines =
        Files.readAllLines(Path.of("src/test/expected", expected)).stream()
            .filter(line -> !line.startsWith("#"))
            .toList();

    assertThat(findings(Program.application(output, path))).isEqualTo(lines);
  }

  @Test
  void writesEveryDocument() throws IOException {
    List<String> names = new ArrayList<>(List.of("推荐汇总表.docx", "推荐汇总表.xlsx", "report.html"));
    for (String path : List.of(Program.RAIL, Program.TOOLS, Program.CERAMICS, Program.MATERIALS)) {
      names.add(path + "/申报书.docx");
      names.add(path + "/推荐汇总表.docx");
      names.add(path + "/审核意见.html");
    }
    names.add(Program.CERAMICS + "/申报数据-批注.xlsx");
    names.add(Program.MATERIALS + "/申报数据-批注.html");

    assertThat(names).allSatisfy(name -> assertThat(output.resolve(name)).isNotEmptyFile());
  }

  @Test
  void writesDocumentsThatWordAccepts() throws Exception {
    List<Path> documents;
    try (Stream<Path> walk = Files.walk(output)) {
      documents = walk.filter(file -> file.toString().endsWith(".docx")).toList();
    }

    assertThat(documents).hasSize(9);
    for (Path document : documents) {
      assertThat(WordDocument.mistakes(Files.readAllBytes(document)))
          .as(document.toString())
          .isEmpty();
    }
  }

  @Test
  void writesDocumentsThatLibreOfficeOpens() throws Exception {
    Path pages = folder.resolve("pages");
    LibreOffice.convert(
        "pdf", pages, output.resolve(Program.RAIL + "/申报书.docx"), output.resolve("推荐汇总表.docx"));

    assertThat(pages.resolve("申报书.pdf")).isNotEmptyFile();
    assertThat(pages.resolve("推荐汇总表.pdf")).isNotEmptyFile();
  }

  @Test
  void putsEveryManualRuleOnTheChecklist() throws IOException {
    Programme programme =
        Objects.requireNonNull(
            new ProgrammeReader(Path.of("config"), new Wording(Locale.CHINESE))
                .read("hunan-advanced-2025")
                .programme());
    String page = Files.readString(output.resolve(Program.RAIL).resolve("审核意见.html"));
    List<String> manual = new ArrayList<>();
    for (JsonNode finding : Program.application(output, Program.RAIL).path("findings")) {
      if (finding.path("verdict").asString().equals("manual")) {
        manual.add(finding.path("rule").asString());
        assertThat(page).contains(finding.path("message").asString());
      }
    }

    assertThat(manual)
        .containsExactlyInAnyOrderElementsOf(
            programme.rules().values().stream()
                .filter(rule -> rule.manual() != null)
                .map(Rule::id)
                .toList());
  }

  @Test
  void writesPagesThatNeedNothingFromElsewhere() throws IOException {
    assertThat(Files.readString(output.resolve("report.html")))
        .contains("default-src 'none'")
        .doesNotContain("http://", "https://", "src=", "<link", "style=");
  }

  private static List<String> findings(JsonNode application) {
    List<String> lines = new ArrayList<>();
    for (JsonNode finding : application.path("findings")) {
      if (!finding.path("verdict").asString().equals("manual")) {
        JsonNode location = finding.path("location");
        String file = location.path("file").asString();
        String place = file.substring(file.indexOf('/') + 1);
        if (location.has("cell")) {
          place += " " + location.path("sheet").asString() + "!" + location.path("cell").asString();
        }
        lines.add(
            String.join(
                " | ",
                finding.path("rule").asString(),
                place,
                finding.path("verdict").asString(),
                finding.path("severity").asString()));
      }
    }
    return lines;
  }
}
