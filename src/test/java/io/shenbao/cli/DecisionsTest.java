package io.shenbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.shenbao.WholeProgram;
import io.shenbao.report.JsonReport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Waivers, answers and the review sheet, from the bureau's folder to every report. */
@WholeProgram
class DecisionsTest {

  private static final String RAIL_CODE = "91430204MA4TLGD281";

  @TempDir static Path home;

  /** Emptied before each test, but for the compiled templates. */
  @TempDir static Path output;

  @TempDir Path folder;
  private Path input;
  private Path decisions;

  @BeforeAll
  static void askForNoEvidence() throws IOException {
    WithoutEvidence.home(home);
  }

  @BeforeEach
  void copyAGoodSample() throws IOException {
    List<Path> old;
    try (Stream<Path> walk = Files.walk(output)) {
      old = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : old) {
      if (Files.isRegularFile(path) && !path.toString().contains("templates")) {
        Files.delete(path);
      }
    }
    input = folder.resolve("in");
    decisions = Files.createDirectories(folder.resolve("bureau/decisions"));
    copy(Program.RAIL, "rail");
  }

  @Test
  void aWaivedErrorIsShownButDoesNotCount() throws IOException {
    spoilTheMaturity();
    assertThat(run().exit()).isEqualTo(1);

    decide(
        """
        waivers:
          - rule: maturity-level
            applicant: rail
            reason: 企业只有固定电话
            approver: 王某
            date: 2025-04-27
            expires: 2025-06-30
        """);
    Program program = run();

    assertThat(program.exit()).isZero();
    assertThat(rail().path("assessment").asString()).isEqualTo("ready");
    JsonNode waived = finding("maturity-level");
    assertThat(waived.path("verdict").asString()).isEqualTo("failed");
    assertThat(waived.path("decision").path("reason").asString()).isEqualTo("企业只有固定电话");
    assertThat(waived.path("decision").path("location").path("line").asInt()).isEqualTo(2);
    for (String page : List.of("report.html", "rail/审核意见.html")) {
      assertThat(Files.readString(output.resolve(page)))
          .as(page)
          .contains("已豁免：企业只有固定电话（批准人王某，2025-04-27，有效期至2025-06-30");
    }
    assertThat(remark()).contains("（豁免1项）");
    assertThat(check("rail").printed()).contains("[已豁免]").contains("■ 已豁免：企业只有固定电话");
    assertThatTheReportHasItsSchema();
  }

  @Test
  void aWaiverHoldsForTheGivenPlaceAndFactoryOnly() throws IOException {
    spoilTheMaturity();
    decide(
        """
        waivers:
          - {rule: maturity-level, applicant: %1$s, factory: 另一座工厂, reason: 甲, approver: 王某, date: 2025-04-27, expires: 2025-06-30}
          - {rule: maturity-level, applicant: %1$s, at: /scenarios, reason: 乙, approver: 王某, date: 2025-04-27, expires: 2025-06-30}
        """
            .formatted(RAIL_CODE));
    run();

    assertThat(finding("maturity-level").has("decision")).isFalse();
    assertThat(runFindings()).containsExactly("decision-unused", "decision-unused");

    decide(
        """
        waivers:
          - {rule: maturity-level, applicant: %s, at: /applicant/maturity, reason: 丙, approver: 王某, date: 2025-04-27, expires: 2025-06-30}
        """
            .formatted(RAIL_CODE));
    run();

    assertThat(finding("maturity-level").path("decision").path("reason").asString()).isEqualTo("丙");
    assertThat(runFindings()).isEmpty();
  }

  @Test
  void aWaiverReachesWhatIsNotToldOneByOne() throws IOException {
    addUnknownKeys(70);
    String waiver =
        """
        waivers:
          - {rule: unknown-key, applicant: rail, at: %s, reason: 甲, approver: 王某, date: 2025-04-27, expires: 2025-06-30}
        """;
    decide(waiver.formatted("/cover/k65"));
    run();

    JsonNode waived = waived();
    assertThat(waived.path("pointer").asString()).isEqualTo("/cover/k65");
    assertThat(runFindings()).isEmpty();
    assertThat(rail().path("assessment").asString()).isEqualTo("needs-fix");

    decide(waiver.formatted("/cover/k71"));
    run();

    assertThat(Program.report(output).path("findings").get(0).path("message").asString())
        .contains("没有逐一列出，看不出这一条所说的位置是否有问题");
  }

  @Test
  void aWaiverWithoutAPlaceReachesAllOfItsRule() throws IOException {
    addUnknownKeys(70);
    decide(
        """
        waivers:
          - {rule: unknown-key, applicant: rail, reason: 甲, approver: 王某, date: 2025-04-27, expires: 2025-06-30}
        """);

    assertThat(run().exit()).isZero();
    assertThat(waived().path("message").asString()).isNotEmpty();
    assertThat(remark()).contains("（豁免70项）");
  }

  /** The first finding on an unknown key that is waived. */
  private JsonNode waived() throws IOException {
    for (JsonNode finding : rail().path("findings")) {
      if (finding.path("rule").asString().equals("unknown-key") && finding.has("decision")) {
        return finding;
      }
    }
    throw new AssertionError("none is waived");
  }

  private void addUnknownKeys(int count) throws IOException {
    Path source = input.resolve("rail/application.yaml");
    StringBuilder keys = new StringBuilder("cover:\n");
    for (int i = 1; i <= count; i++) {
      keys.append("  k").append(i).append(": x\n");
    }
    Files.writeString(source, Files.readString(source).replace("cover:\n", keys));
  }

  @ParameterizedTest
  @CsvSource({
    "2025-04-28, '', true", "2025-04-27, '', false",
    "2025-06-30, 2025-07-01, false", "2025-07-01, 2025-07-01, true"
  })
  void aWaiverHoldsUntilItsLastDayAsOfTheDeadlineOrAGivenDate(
      String expires, String asOf, boolean holds) throws IOException {
    spoilTheMaturity();
    decide(
        """
        waivers:
          - {rule: maturity-level, applicant: rail, reason: 甲, approver: 王某, date: 2025-04-20, expires: %s}
        """
            .formatted(expires));

    Program program = asOf.isEmpty() ? run() : run("--as-of", asOf);

    assertThat(finding("maturity-level").has("decision")).isEqualTo(holds);
    assertThat(runFindings()).isEqualTo(holds ? List.of() : List.of("decision-expired"));
    assertThat(program.exit()).isEqualTo(holds ? 0 : 1);
  }

  @Test
  void answersToTheChecklistComeBackIntoTheRemark() throws IOException {
    run();
    assertThat(remark()).endsWith("材料审核：机审通过待人工核验14项");
    decide(answers("passed", null));

    run();

    JsonNode verdicts = rail().path("verdicts");
    assertThat(verdicts.path("manual").asInt()).isZero();
    assertThat(remark()).endsWith("材料审核：通过");
    assertThat(Files.readString(output.resolve("rail/审核意见.html")))
        .contains("人工核验通过（李某，2025-04-26；见decisions/2025.yaml 第2行）");
    assertThatTheReportHasItsSchema();
  }

  @Test
  void aFailedAnswerIsAnErrorAtThePlaceOfTheCheck() throws IOException {
    decide(answers("passed", "no-secrets"));

    Program program = run("--summary", "all");

    assertThat(program.exit()).isEqualTo(1);
    assertThat(rail().path("assessment").asString()).isEqualTo("needs-fix");
    JsonNode failed = finding("no-secrets");
    assertThat(failed.path("severity").asString()).isEqualTo("error");
    assertThat(failed.path("location").path("line").asInt()).isPositive();
    assertThat(failed.path("message").asString()).startsWith("人工核验未通过：有客户名单（核验内容：");
    assertThat(remark()).endsWith("材料审核：未通过");
  }

  @Test
  void theReviewSheetComesFilledInAndIsReadBackFromTheDecisionsFolder() throws IOException {
    decide(answers("passed", "no-secrets"));
    run();
    Files.delete(decisions.resolve("2025.yaml"));
    Files.copy(output.resolve("审核清单.xlsx"), decisions.resolve("审核清单-4月26日.xlsx"));

    run();

    assertThat(rail().path("verdicts").path("manual").asInt()).isZero();
    JsonNode location = finding("no-secrets").path("decision").path("location");
    assertThat(location.path("file").asString()).isEqualTo("decisions/审核清单-4月26日.xlsx");
    assertThat(location.path("cell").asString()).startsWith("I");
    assertThat(runFindings()).isEmpty();
  }

  @Test
  void whatAClerkTypesIntoTheSheetIsUnderstoodOrRefusedAtItsCell() throws IOException {
    run();
    Path sheet = decisions.resolve("sheet.xlsx");
    Files.move(output.resolve("审核清单.xlsx"), sheet);
    fill(sheet, "legal-person", "通过", "", "李某", "2025年4月6日");
    fill(sheet, "no-secrets", "不通过", "", "李某", "2025-04-26");
    fill(sheet, "seal", "通过", "", "", "2025-04-26");
    fill(sheet, "organisation", "大概可以", "", "李某", "2025-04-26");

    run();

    assertThat(finding("legal-person").path("decision").path("date").asString())
        .isEqualTo("2025-04-06");
    for (String open : List.of("no-secrets", "seal", "organisation")) {
      assertThat(finding(open).path("verdict").asString()).as(open).isEqualTo("manual");
    }
    List<String> said = new ArrayList<>();
    for (JsonNode finding : Program.report(output).path("findings")) {
      assertThat(finding.path("location").path("cell").asString()).matches("[I-L]\\d+");
      said.add(finding.path("message").asString());
    }
    assertThat(said)
        .containsExactlyInAnyOrder(
            "缺少“说明”，这一条未采用", "缺少“核验人”，这一条未采用", "“结论”写作“大概可以”，应为“通过”或“不通过”，这一条未采用");
  }

  @ParameterizedTest
  @ValueSource(strings = {"yyyy-mm-dd", "m/d/yy", "yyyy\"年\"m\"月\"", "General", "@"})
  void aDateCellIsADateInWhateverFormatItIsShown(String format) throws IOException {
    run();
    Path sheet = decisions.resolve("sheet.xlsx");
    Files.move(output.resolve("审核清单.xlsx"), sheet);
    fill(sheet, "legal-person", "通过", "", "李某", "");
    edit(
        sheet,
        workbook -> {
          var style = workbook.createCellStyle();
          style.setDataFormat(workbook.createDataFormat().getFormat(format));
          for (Row row : workbook.getSheetAt(0)) {
            if (row.getRowNum() > 3 && row.getCell(0).getStringCellValue().equals("legal-person")) {
              row.getCell(11).setCellValue(LocalDate.of(2025, 4, 6));
              row.getCell(11).setCellStyle(style);
            }
          }
        });

    run();

    assertThat(finding("legal-person").path("decision").path("date").asString())
        .isEqualTo("2025-04-06");
  }

  @Test
  void theDecisionsFolderIsNotWrittenIntoBeforeItIsThereEither() {
    Path home = folder.resolve("home");
    for (String place : List.of("config/decisions", "config/decisions/out", "config")) {
      Program program =
          Program.run(
              "run",
              input.toString(),
              "-o",
              home.resolve(place).toString(),
              "--home",
              copyOfTheConfiguration(home).toString());

      assertThat(program.exit()).as(place).isEqualTo(2);
      assertThat(program.printed()).contains("不能互相包含");
    }
  }

  private static Path copyOfTheConfiguration(Path home) {
    try {
      if (!Files.exists(home)) {
        Program.copy(Path.of("config/programmes"), home.resolve("config/programmes"));
        Program.copy(Path.of("config/catalogues"), home.resolve("config/catalogues"));
        Program.copy(Path.of("config/reference"), home.resolve("config/reference"));
        Program.copy(Path.of("config/library"), home.resolve("config/library"));
        Files.copy(Path.of("config/default.yaml"), home.resolve("config/default.yaml"));
      }
      return home;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void theReviewSheetLetsOnlyAnswersBeChanged() throws IOException {
    run();
    try (InputStream in = Files.newInputStream(output.resolve("审核清单.xlsx"));
        Workbook workbook = WorkbookFactory.create(in)) {
      Sheet sheet = workbook.getSheetAt(0);
      Row row = sheet.getRow(4);

      assertThat(sheet.getProtect()).isTrue();
      assertThat(row.getCell(7).getCellStyle().getLocked()).isTrue();
      assertThat(row.getCell(8).getCellStyle().getLocked()).isFalse();
      assertThat(sheet.isColumnHidden(0)).isTrue();
      assertThat(sheet.getDataValidations())
          .singleElement()
          .satisfies(
              choice ->
                  assertThat(choice.getValidationConstraint().getExplicitListValues())
                      .containsExactly("通过", "不通过"));
    }
  }

  @Test
  void aSheetFilledInWhereItLayDecidesNothingAndIsKept() throws IOException {
    run();
    fill(output.resolve("审核清单.xlsx"), "legal-person", "通过", "", "李某", "2025-04-26");

    run();

    assertThat(finding("legal-person").path("verdict").asString()).isEqualTo("manual");
    assertThat(runFindings()).containsExactly("decision-left");
    assertThat(output.resolve("审核清单-未采用1.xlsx")).exists();
    run();
    assertThat(output.resolve("审核清单-未采用2.xlsx")).doesNotExist();
  }

  @Test
  void nothingInAnApplicantsFolderDecidesAnything() throws IOException {
    spoilTheMaturity();
    run();
    JsonNode before = rail();
    String waivers =
        "waivers: [{rule: maturity-level, applicant: rail, reason: 甲, approver: 王某,"
            + " date: 2025-04-20, expires: 2026-01-01}]\n";
    Path rail = input.resolve("rail");
    Files.writeString(rail.resolve("waivers.yaml"), waivers);
    Files.createDirectories(rail.resolve("decisions"));
    Files.writeString(rail.resolve("decisions/2025.yaml"), waivers);
    Files.createDirectories(rail.resolve("config/decisions"));
    Files.writeString(rail.resolve("config/decisions/2025.yml"), waivers);
    Files.writeString(rail.resolve("note.yml"), waivers);
    fill(output.resolve("审核清单.xlsx"), "legal-person", "通过", "", "李某", "2025-04-26");
    Files.copy(output.resolve("审核清单.xlsx"), rail.resolve("审核清单.xlsx"));

    run();

    JsonNode after = rail();
    assertThat(decided(after)).isEqualTo(decided(before));
    assertThat(after.path("assessment")).isEqualTo(before.path("assessment"));
    List<String> planted = new ArrayList<>();
    for (JsonNode finding : after.path("findings")) {
      if (finding.path("rule").asString().equals("decision-planted")) {
        assertThat(finding.path("severity").asString()).isEqualTo("warning");
        planted.add(finding.path("location").path("file").asString());
      }
    }
    assertThat(planted)
        .containsExactlyInAnyOrder(
            "rail/waivers.yaml",
            "rail/decisions/2025.yaml",
            "rail/config/decisions/2025.yml",
            "rail/note.yml",
            "rail/审核清单.xlsx");
  }

  @Test
  void aReviewSheetInsideTheApplicantsOwnWorkbookIsNoticed() throws IOException {
    copy(Program.TOOLS, "tools");
    Path workbook = input.resolve("tools/申报数据.xlsx");
    edit(workbook, book -> book.createSheet("审核清单").createRow(0).createCell(0).setCellValue("通过"));

    run();

    JsonNode tools = Program.application(output, "tools");
    assertThat(Program.problems(tools)).containsExactly("decision-planted");
    assertThat(tools.path("verdicts").path("manual").asInt()).isEqualTo(14);
  }

  @Test
  void theFolderMustBeApartFromWhatIsHandedInAndWritten() throws IOException {
    Path inside = Files.createDirectories(input.resolve("decisions"));
    Path written = Files.createDirectories(folder.resolve("out/decisions"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), inside);

    for (Path place : List.of(inside, written, link, folder)) {
      Program program =
          Program.run(
              "run",
              input.toString(),
              "-o",
              folder.resolve("out").toString(),
              "--decisions",
              place.toString());

      assertThat(program.exit()).as(place.toString()).isEqualTo(2);
      assertThat(program.printed()).contains("不能互相包含");
    }
  }

  @ParameterizedTest
  @CsvSource({"--decisions, no-such-folder", "--as-of, tomorrow", "--as-of, 2025-02-30"})
  void wrongOptionsAreMisuse(String option, String value) {
    assertThat(Program.run("check", input.toString(), option, value).exit()).isEqualTo(2);
  }

  @Test
  void everyMistakeInTheDecisionsIsToldWithItsLine() throws IOException {
    Path expected = Path.of("src/test/expected/decisions");
    Files.copy(expected.resolve("mistakes.yaml"), decisions.resolve("mistakes.yaml"));
    Files.move(input.resolve("rail"), input.resolve(Program.RAIL));

    List<String> lines = run().printed().lines().toList();

    int first = lines.indexOf("整批的问题（15 项）");
    int last = lines.indexOf("详细报告：" + output.resolve("report.html"));
    assertThat(first).isPositive();
    assertThat(String.join("\n", lines.subList(first, last)).strip())
        .isEqualTo(Files.readString(expected.resolve("mistakes.txt")).strip());
    assertThatTheReportHasItsSchema();
  }

  @Test
  void checkingOneApplicantSaysNothingOfDecisionsOnOthers() throws IOException {
    decide(
        answers("passed", null)
            + answers("passed", null).replace("answers:\n", "").replace("rail", "elsewhere"));

    assertThat(check("rail").printed()).contains("[人工核验通过]").doesNotContain("整批的问题");
  }

  @Test
  void decisionsForAnotherNoticeArePassedOver() throws IOException {
    decide("programme: another-2025\n" + answers("passed", null));

    run();

    assertThat(rail().path("verdicts").path("manual").asInt()).isEqualTo(14);
    assertThat(runFindings()).isEmpty();
  }

  /** Answers to all checks by hand on the sample, one of which may fail. */
  private static String answers(String answer, String failed) throws IOException {
    StringBuilder yaml = new StringBuilder("answers:\n");
    for (String line : Files.readAllLines(Path.of("RULES.md"))) {
      if (line.matches("\\| `[a-z-]+` \\| [^|]+ \\| [^|]+ \\|")) {
        String rule = line.substring(3, line.indexOf('`', 3));
        yaml.append("  - {rule: %s, applicant: rail, ".formatted(rule))
            .append(
                rule.equals(failed)
                    ? "answer: failed, note: 有客户名单, by: 李某, date: 2025-04-26}\n"
                    : "answer: " + answer + ", by: 李某, date: 2025-04-26}\n");
      }
    }
    return yaml.toString();
  }

  private void copy(String sample, String name) throws IOException {
    WithoutEvidence.copy(sample, input.resolve(name));
  }

  private void decide(String yaml) throws IOException {
    Files.writeString(decisions.resolve("2025.yaml"), yaml);
  }

  private void spoilTheMaturity() throws IOException {
    Path source = input.resolve("rail/application.yaml");
    String text = Files.readString(source);
    String spoilt = text.replaceFirst("level: 三级", "level: 一级");
    assertThat(spoilt).isNotEqualTo(text);
    Files.writeString(source, spoilt);
  }

  private Program run(String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "run",
                input.toString(),
                "-o",
                output.toString(),
                "--decisions",
                decisions.toString(),
                "--home",
                home.toString()));
    arguments.addAll(List.of(more));
    return Program.run(arguments.toArray(String[]::new));
  }

  private Program check(String path) {
    return Program.run(
        "check",
        input.resolve(path).toString(),
        "--decisions",
        decisions.toString(),
        "--home",
        home.toString());
  }

  private JsonNode rail() throws IOException {
    return Program.application(output, "rail");
  }

  private JsonNode finding(String rule) throws IOException {
    for (JsonNode application : Program.report(output).path("applications")) {
      for (JsonNode finding : application.path("findings")) {
        if (finding.path("rule").asString().equals(rule)) {
          return finding;
        }
      }
    }
    throw new AssertionError(rule);
  }

  private List<String> runFindings() throws IOException {
    List<String> rules = new ArrayList<>();
    Program.report(output)
        .path("findings")
        .forEach(finding -> rules.add(finding.path("rule").asString()));
    return rules;
  }

  /** What the rules of the pack came to, finding by finding. */
  private static List<String> decided(JsonNode application) {
    List<String> verdicts = new ArrayList<>();
    for (JsonNode finding : application.path("findings")) {
      String rule = finding.path("rule").asString();
      if (!rule.equals("decision-planted") && !rule.equals("attachment-unmatched")) {
        verdicts.add(rule + " " + finding.path("verdict").asString() + finding.has("decision"));
      }
    }
    return verdicts;
  }

  /** The last cell of the applicant's line in the summary table. */
  private String remark() throws IOException {
    try (InputStream in = Files.newInputStream(output.resolve("推荐汇总表.xlsx"));
        Workbook workbook = WorkbookFactory.create(in)) {
      return workbook.getSheetAt(0).getRow(3).getCell(6).getStringCellValue();
    }
  }

  private static void fill(
      Path sheet, String rule, String answer, String note, String by, String date)
      throws IOException {
    edit(
        sheet,
        workbook -> {
          for (Row row : workbook.getSheetAt(0)) {
            if (row.getRowNum() > 3 && row.getCell(0).getStringCellValue().equals(rule)) {
              row.getCell(8).setCellValue(answer);
              row.getCell(9).setCellValue(note);
              row.getCell(10).setCellValue(by);
              row.getCell(11).setCellValue(date);
            }
          }
        });
  }

  private static void edit(Path file, Consumer<Workbook> change) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(bytes));
        OutputStream out = Files.newOutputStream(file)) {
      change.accept(workbook);
      workbook.write(out);
    }
  }

  private void assertThatTheReportHasItsSchema() throws IOException {
    try (InputStream schema = JsonReport.class.getResourceAsStream("report.schema.json")) {
      assertThat(
              SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                  .getSchema(
                      new String(
                          Objects.requireNonNull(schema).readAllBytes(), StandardCharsets.UTF_8))
                  .validate(Files.readString(output.resolve("report.json")), InputFormat.JSON))
          .isEmpty();
    }
  }
}
