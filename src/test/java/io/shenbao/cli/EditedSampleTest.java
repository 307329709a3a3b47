package io.shenbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.WholeProgram;
import io.shenbao.batch.KnownEvidence;
import io.shenbao.programme.Catalogue;
import io.shenbao.programme.Programme;
import io.shenbao.programme.reading.ProgrammeReader;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The complete sample with one thing taken away: one finding, at the right place. */
@WholeProgram
class EditedSampleTest {

  private static final YAMLMapper YAML = YAMLMapper.builder().build();

  @TempDir static Path lenient;

  @TempDir Path folder;
  private Path application;

  /** Where evidence is asked for, and may lie. */
  private Path home = Path.of(".");

  @BeforeAll
  static void askForNoEvidence() throws IOException {
    WithoutEvidence.home(lenient);
  }

  @BeforeEach
  void nameTheCopy() {
    application = folder.resolve("in/rail");
  }

  private void copyWithoutEvidence() throws IOException {
    home = lenient;
    WithoutEvidence.copy(Program.RAIL, application);
  }

  private void copyWithEvidence() throws IOException {
    KnownEvidence.in(folder.resolve("out"));
    Program.copy(Program.SAMPLES.resolve(Program.RAIL), application);
  }

  @Test
  void misplacesNothingElseWhenAGroupIsMissing() throws IOException {
    copyWithoutEvidence();
    Catalogue catalogue = catalogue();
    removeInstances(
        one -> catalogue.groupOf(one.path("stage").asString()).orElse("").equals("运营管理"), 99);

    assertThat(problems()).containsExactly("group-business", "scenario-number-told");
  }

  @Test
  void tellsThatThereAreNineScenarios() throws IOException {
    copyWithoutEvidence();
    removeInstances(
        one ->
            List.of("先进工业网络应用", "可制造性设计", "产线柔性配置", "智能仓储", "产品智能运维")
                .contains(one.path("scenario").asString()),
        5);

    assertThat(problems()).containsExactly("scenario-count", "scenario-number-told");
    assertThat(finding("scenario-count").path("message").asString()).contains("9个").contains("10个");
  }

  @Test
  void tellsWhichStarredIndicatorIsMissing() throws IOException {
    copyWithoutEvidence();
    edit(tree -> tree.withObject("/factory/indicators").remove("operatingCost"));

    assertThat(problems()).containsExactly("required");
    assertThat(finding("required").path("message").asString()).contains("运营成本").contains("*");
    assertThat(finding("required").path("location").path("line").asInt()).isPositive();
  }

  @Test
  void tellsWhichAuditReportIsMissing() throws IOException {
    copyWithEvidence();
    Files.delete(application.resolve("02-审计报告/2023年度审计报告.pdf"));

    assertThat(problems()).containsExactly("attachment-missing");
    assertThat(finding("attachment-missing").path("pointer").asString())
        .isEqualTo("/attachments/audit-reports/y2023");
  }

  @Test
  void suggestsTheNameOfAMisspeltScenario() throws IOException {
    copyWithoutEvidence();
    edit(tree -> ((ObjectNode) tree.path("scenarios").get(4)).put("scenario", "人机协作作业"));

    assertThat(problems()).containsExactly("scenario-known");
    assertThat(finding("scenario-known").path("message").asString()).contains("人机协同作业");
  }

  @Test
  void refusesALinkThatLeadsOutOfTheFolder() throws IOException {
    copyWithEvidence();
    Path outside = Files.writeString(folder.resolve("secret.pdf"), "secret");
    Files.createSymbolicLink(application.resolve("01-营业执照/link.pdf"), outside);

    assertThat(problems()).containsExactly("attachment-outside");
  }

  @Test
  void findsEvidenceByFolderThenByNameThenByWhatTheSourceSays() throws IOException {
    copyWithEvidence();
    Files.move(
        application.resolve("02-审计报告/2023年度审计报告.pdf"), application.resolve("2023审计报告（定稿）.pdf"));
    Files.move(application.resolve("01-营业执照/营业执照.pdf"), application.resolve("scan0001.pdf"));
    edit(tree -> tree.putObject("attachments").putArray("licence").add("scan0001.pdf"));

    assertThat(problems()).isEmpty();
  }

  @Test
  void refusesAPathThatLeadsOutOfTheFolder() throws IOException {
    copyWithEvidence();
    Files.writeString(folder.resolve("in/secret.pdf"), "secret");
    edit(tree -> tree.putObject("attachments").putArray("licence").add("../secret.pdf"));

    assertThat(problems()).containsExactly("attachment-outside");
  }

  @Test
  void namesBothSourcesWhenThereAreTwo() throws IOException {
    copyWithoutEvidence();
    Files.copy(
        Program.SAMPLES.resolve(Program.TOOLS).resolve("申报数据.xlsx"),
        application.resolve("申报数据.xlsx"));

    assertThat(problems()).containsExactly("two-sources");
    assertThat(finding("two-sources").path("message").asString())
        .contains("application.yaml")
        .contains("申报数据.xlsx");
  }

  @Test
  void countsARepetitionAsADuplicateOfTheFirst() throws IOException {
    copyWithEvidence();
    Program.copy(application, folder.resolve("in/rail-again"));

    run();

    assertThat(Program.application(folder.resolve("out"), "rail").path("assessment").asString())
        .isEqualTo("ready");
    JsonNode again = Program.application(folder.resolve("out"), "rail-again");
    assertThat(again.path("assessment").asString()).isEqualTo("duplicate");
    assertThat(again.path("findings").get(0).path("message").asString()).contains("rail");
  }

  private List<String> problems() throws IOException {
    run();
    return Program.problems(Program.application(folder.resolve("out"), "rail"));
  }

  private void run() {
    Program.runIn(folder, home.toString());
  }

  private JsonNode finding(String rule) throws IOException {
    for (JsonNode finding : Program.application(folder.resolve("out"), "rail").path("findings")) {
      if (finding.path("rule").asString().equals(rule)) {
        return finding;
      }
    }
    throw new AssertionError(rule);
  }

  private void edit(Consumer<ObjectNode> change) throws IOException {
    Path file = application.resolve("application.yaml");
    ObjectNode tree = (ObjectNode) YAML.readTree(Files.readString(file));
    change.accept(tree);
    Files.writeString(file, YAML.writeValueAsString(tree));
  }

  private void removeInstances(Predicate<JsonNode> which, int most) throws IOException {
    edit(
        tree -> {
          ArrayNode instances = (ArrayNode) tree.path("scenarios");
          int left = most;
          for (int i = instances.size() - 1; i >= 0; i--) {
            if (which.test(instances.get(i)) && left > 0) {
              instances.remove(i);
              left--;
            }
          }
        });
  }

  private static Catalogue catalogue() throws IOException {
    Programme programme =
        Objects.requireNonNull(
            new ProgrammeReader(Path.of("config"), new Wording(Locale.CHINESE))
                .read("hunan-advanced-2025")
                .programme());
    return Objects.requireNonNull(programme.editions().get("2024"));
  }
}
