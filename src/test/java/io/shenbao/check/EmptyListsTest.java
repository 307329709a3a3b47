package io.shenbao.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.application.Application;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Outcome;
import io.shenbao.assessment.Verdict;
import io.shenbao.programme.Due;
import io.shenbao.programme.PackProblem;
import io.shenbao.programme.Programme;
import io.shenbao.programme.reading.PackReading;
import io.shenbao.programme.reading.ProgrammeReader;
import io.shenbao.source.SourceReader;
import io.shenbao.source.SourceReading;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What a pack picks out of a list ({@code first}, {@code last}, {@code [0]}) need not be there: in
 * no place where a pack has expressions does one stumble over that, or say something wrong.
 */
class EmptyListsTest {

  private static final Wording WORDING = new Wording(Locale.CHINESE);
  private static final YAMLMapper YAML = YAMLMapper.builder().build();
  private static final String ID = "talent-2033";
  private static final Path PACK = Path.of("src/test/packs/types/config/programmes", ID);

  @TempDir Path config;

  /**
   * Whether each holds for a team of nobody, of one who has a name only, and of two with shares of
   * 25 and 30.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          size(app.team) > 0 && first(app.team).share != null && first(app.team).share > 20 ; no ; no ; yes
          first(app.team) != null && first(app.team).share != null && first(app.team).share > 20 ; no ; no ; yes
          first(app.team) == null || first(app.team).share == null || first(app.team).share < 20 ; yes ; yes ; no
          last(app.team) != null && last(app.team).number > 1 ; no ; no ; yes
          size(app.team) > 1 && app.team[1].share != null && app.team[1].share > 25 ; no ; no ; yes
          size(app.team) < 2 || app.team[1].name != '丙' ; yes ; yes ; no
          1 <= size(app.team) && app.team[0].number == 1 ; no ; yes ; yes
          app.team.size() != 0 && app.team[0].number == 1 ; no ; yes ; yes
          app.team[size(app.team) - 1].name == '丙' && size(app.team) > 0 ; no ; no ; yes
          first(app.team) != null && size(first(app.team).skills) > 0 ; no ; no ; yes
          first(app.team) != null && first(app.team).paid != null && first(app.team).paid.value > 10 ; no ; no ; yes
          first(app.team.filter(one, one.share != null)) != null && first(app.team.filter(one, one.share != null)).share > 20 ; no ; no ; yes
          first(app.team.map(one, one.share)) != null && first(app.team.map(one, one.share)) > 20 ; no ; no ; yes
          first(app.team.map(one, one.name)) == '乙' ; no ; yes ; yes
          label(first(app.team.map(one, one.share))) == '25' ; no ; no ; yes
          first(app.team) == null ; yes ; no ; no
          lead != null && lead.number == 1 ; no ; yes ; yes
          lead != null && lead.share != null && lead.share > 20 ; no ; no ; yes
          leadShare != null && leadShare > 20 ; no ; no ; yes
          leadShare == 25.0 ; no ; no ; yes
          """)
  void aGuardedPickIsRightEverywhere(String condition, String nobody, String bare, String full)
      throws IOException {
    everywhere(condition);
    PackReading reading = new ProgrammeReader(config, WORDING).read(ID);
    assertThat(reading.problems()).isEmpty();
    Programme programme = Objects.requireNonNull(reading.programme());
    Checker checker = new Checker(programme, WORDING);
    assertThat(checker.problems()).isEmpty();

    assertThat(told(checker, programme, "[]")).isEqualTo(everything(nobody));
    assertThat(told(checker, programme, "[{name: 乙}]")).isEqualTo(everything(bare));
    assertThat(
            told(
                checker,
                programme,
                "[{name: 乙, skills: 研发, share: 25%, paid: 30万元}, {name: 丙, share: 30%}]"))
        .isEqualTo(everything(full));
  }

  /** Each stumbles where the team is nobody, or where the first has a name only. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "first(app.team).share < 50",
        "first(app.team).share != null && first(app.team).share < 50",
        "last(app.team).number > 1",
        "app.team[0].number == 1",
        "app.team[0].name == '乙'",
        "app.team[0] != null",
        "size(app.team) > 0 && app.team[1].number == 2",
        "size(first(app.team).skills) > 0",
        "has(first(app.team).share)",
        "first(app.team.filter(one, one.share != null)).share > 20",
        "app.team.exists(one, one.share != null) && first(app.team.filter(one, one.number > 1)).number > 1",
        "first(app.team.map(one, one.number)) > 1",
        "first(app.team).paid.value > 1",
        "first(facts.texts).text == '甲'",
        "app.person.name.split('·')[1] == '甲'",
        "lead.share > 20",
        "lead.number == 1",
        "has(lead.share)",
        "leadShare > 20",
      })
  void anUnguardedPickIsRefusedWhereverItDecides(String condition) throws IOException {
    everywhere(condition);

    PackReading reading = new ProgrammeReader(config, WORDING).read(ID);
    assertThat(reading.problems()).isEmpty();
    Checker checker = new Checker(Objects.requireNonNull(reading.programme()), WORDING);

    assertThat(checker.problems().stream().map(PackProblem::place).distinct())
        .as("when, decidable and assert of a rule, relevant, requirement, variant, document, table")
        .hasSize(8);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          last(app.team).number > 1 ; 列表“app.team”可能一项也没有，“last(app.team)”便没有值，到这里就算不下去：先写 last(app.team) != null && …，或 last(app.team) == null || …；检查项也可以在 needs 中列出这个列表
          app.team[1].number > 1 ; 列表“app.team”可能没有这么多项，“app.team[1]”便取不到，到这里就算不下去：先写 size(app.team) > 1 && …，或 size(app.team) <= 1 || …
          """)
  void theCureIsTold(String condition, String told) throws IOException {
    everywhere(condition);
    Checker checker =
        new Checker(
            Objects.requireNonNull(new ProgrammeReader(config, WORDING).read(ID).programme()),
            WORDING);

    assertThat(checker.problems().get(0).message()).isEqualTo(told);
  }

  @Test
  void whatNeedsTheListMayPickItsFirst() throws IOException {
    everywhere("first(app.team) == null");
    edit(
        "rules.yaml",
        rules -> {
          rule(rules, "needs-list", "assert", "first(app.team).number == 1");
          ((ObjectNode) rules.path("needs-list")).putArray("needs").add("app.team");
          rule(rules, "when-list", "assert", "first(app.team).number == 1");
          ((ObjectNode) rules.path("when-list")).put("when", "size(app.team) > 0");
          rule(rules, "second", "assert", "app.team[1].number == 2");
          ((ObjectNode) rules.path("second")).putArray("needs").add("app.team");
        });
    Checker checker =
        new Checker(
            Objects.requireNonNull(new ProgrammeReader(config, WORDING).read(ID).programme()),
            WORDING);

    assertThat(checker.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).contains("“app.team[1]”"));
  }

  // --- a pack that has an expression wherever it can

  private void everywhere(String condition) throws IOException {
    FileSystemUtils.copyRecursively(PACK, config.resolve("programmes").resolve(ID));
    edit(
        "programme.yaml",
        head -> {
          head.putObject("let")
              .put("lead", "first(app.team)")
              .put("leadShare", "first(app.team).share")
              .put("second", "app.team[1].share");
          head.putObject("documents")
              .putObject("letter")
              .put("template", "letter.docx")
              .put("name", "信-{first(app.team).name}{app.team[1].name}")
              .put("when", condition);
          ObjectNode table = head.putObject("summaries").putObject("further");
          table.put("name", "另表").put("title", "另表").put("when", condition);
          table
              .putObject("columns")
              .put("name", "申请人")
              .putObject("lead")
              .put("label", "负责人")
              .put("value", "app.team[1].share + first(app.team).share");
          table.putObject("sortBy").put("value", "first(app.team).share");
        });
    edit(
        "form.yaml",
        form -> {
          ObjectNode fields =
              form.putObject("probe").put("label", "探").put("sheet", "探").putObject("fields");
          fields
              .putObject("asked")
              .put("label", "问")
              .put("type", "text")
              .put("relevant", condition);
          fields
              .putObject("holds")
              .put("label", "成立")
              .put("type", "boolean")
              .put("value", condition);
        });
    edit(
        "attachments.yaml",
        files -> {
          requirement(files, "letter").put("when", condition);
          requirement(files, "one")
              .putObject("each")
              .putObject("of")
              .put("label", "之一")
              .put("when", condition);
        });
    edit(
        "rules.yaml",
        rules -> {
          rule(rules, "asserted", "assert", condition);
          rule(rules, "applied", "assert", "app.firm.name == '无'");
          ((ObjectNode) rules.path("applied")).put("when", condition);
          rule(rules, "decided", "assert", "app.firm.name != '无'");
          ((ObjectNode) rules.path("decided")).put("decidable", condition).put("manual", "请查");
        });
  }

  private static ObjectNode requirement(ObjectNode files, String id) {
    ObjectNode requirement =
        files
            .putObject(id)
            .put("label", id)
            .put("folder", id)
            .put("required", true)
            .put("clause", "一")
            .put("quote", "在截止日期不满六十周岁");
    requirement.putArray("accept").add("pdf");
    return requirement;
  }

  private static void rule(ObjectNode rules, String id, String part, String condition) {
    ObjectNode rule =
        rules
            .putObject(id)
            .put("label", id)
            .put(part, condition)
            .put("at", "app.firm.name")
            .put("source", "practice")
            .put("severity", "warning")
            .put("message", "{first(app.team).share}{app.team[1].share}")
            .put("fix", "{label(first(app.team).name)}");
    rule.putObject("examples").put("good", "ready").put("bad", "ready");
  }

  /** What it comes to in each place, where the condition holds. */
  private static List<String> everything(String holds) {
    return holds.equals("yes")
        ? List.of("applied", "holds: true", "letter due", "one due", "letter", "table")
        : List.of("asserted", "decided", "irrelevant", "holds: false");
  }

  private List<String> told(Checker checker, Programme programme, String team) throws IOException {
    ObjectNode tree = Objects.requireNonNull(programme.examples().get("ready")).deepCopy();
    tree.set("team", YAML.readTree(team));
    tree.putObject("probe").put("asked", "答");
    SourceReading reading = new SourceReader(programme).read("example", tree);
    Application application = Objects.requireNonNull(reading.application());
    Examination examination = checker.examine(application);
    List<Finding> findings = examination.check(reading.flagged()).findings();
    assertThat(findings).noneMatch(finding -> finding.verdict() == Verdict.UNCHECKED);
    List<String> told = new ArrayList<>();
    for (String rule : List.of("asserted", "applied", "decided", "irrelevant")) {
      if (findings.stream().anyMatch(finding -> finding.rule().equals(rule))) {
        told.add(rule);
      }
    }
    JsonNode holds = examination.application().tree().at("/probe/holds");
    told.add("holds: " + holds.asString());
    examination.due().stream()
        .map(Due::requirement)
        .map(requirement -> requirement.id() + " due")
        .forEach(told::add);
    examination.documents().made().forEach(one -> told.add(one.id()));
    ReviewFacts review = new ReviewFacts(Outcome.READY, 0, 0, "");
    examination.furtherDetails(review).keySet().forEach(one -> told.add("table"));
    return told;
  }

  private void edit(String file, Consumer<ObjectNode> change) throws IOException {
    Path path = config.resolve("programmes").resolve(ID).resolve(file);
    ObjectNode tree = (ObjectNode) YAML.readTree(Files.readString(path));
    change.accept(tree);
    Files.writeString(path, YAML.writeValueAsString(tree));
  }
}
