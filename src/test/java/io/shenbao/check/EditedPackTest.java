package io.shenbao.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.application.Application;
import io.shenbao.application.Origin;
import io.shenbao.application.Origins;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Judgement;
import io.shenbao.assessment.Said;
import io.shenbao.assessment.Verdict;
import io.shenbao.check.expression.Place;
import io.shenbao.check.fact.Figure;
import io.shenbao.check.fact.Figures;
import io.shenbao.programme.PackProblem;
import io.shenbao.programme.Programme;
import io.shenbao.programme.reading.PackReading;
import io.shenbao.programme.reading.ProgrammeReader;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The tiny pack with other rules and fields: what is judged, and what lint says of mistakes. */
class EditedPackTest {

  private static final Wording WORDING = new Wording(Locale.ENGLISH);
  private static final String RULE =
      """
      extra:
        label: 附加
        %s
        at: app.shop.ovens
        severity: error
        clause: 一
        quote: 烤炉不少于两台
        message: '%s'
        fix: 更正
        examples: {good: ready, bad: {from: ready, merge: {shop: {ovens: 1}}}}
      """;

  @TempDir Path config;
  private Path pack;

  @BeforeEach
  void copyTheTinyPack() throws IOException {
    Path from = Path.of("src/test/packs/tiny/config");
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = config.resolve(from.relativize(file).toString());
        Files.createDirectories(Objects.requireNonNull(to.getParent()));
        Files.copy(file, to);
      }
    }
    pack = config.resolve("programmes/bakery-2031");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "assert: app.shop.ovns > 1 | ok | ovns",
        "assert: app.shop.title | ok | true or false",
        "assert: app.shop.tel.size() > 3 | ok | \"app.shop.tel\" may be absent",
        "assert: app.shop.ovens > 1 | {app.shop.ovens | brace",
        "assert: app.shop.ovens > 1 | {app.shop.nothing} | nothing",
        "'needs: [app.shop.ovens]\n  each: facts.words\n  assert: app.shop.ovens > 1' | ok | facts.texts",
        "'needs: [app.shop.ovens]\n  after: [later]\n  assert: app.shop.ovens > 1' | ok | \"later\"",
        "'needs: [app.shop.ovens]\n  manual: 看\n  assert: app.shop.ovens > 1' | ok | decidable",
        "'needs: [app.shop.ovens]\n  decidable: app.shop.ovens > 1\n  assert: app.shop.ovens > 1' | ok | decidable",
      })
  void lintTellsEveryMistakeInARule(String body, String message, String says) throws IOException {
    add("rules.yaml", RULE.formatted(body, message));

    assertThat(problems()).anySatisfy(text -> assertThat(text).containsIgnoringCase(says));
  }

  @Test
  void aFieldsLabelIsNoGroundForAnError() throws IOException {
    String rule = RULE.formatted("needs: [app.shop.ovens]\n  assert: app.shop.ovens > 1", "ok");
    add("rules.yaml", rule.replace("quote: 烤炉不少于两台", "quote: 烤炉"));

    assertThat(problems()).singleElement().asString().contains("no ground for an error");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "title: {label: 店名, type: text, aliases: [x] | aliases",
        "title: {label: 店名, type: text, plausible: {min: 1} | plausible",
        "title: {label: 店名, type: text, unique: true | \"shop.title\" is in no list",
        "title: {label: 店名, type: integer, plausible: {min: 3, max: 1} | above the maximum",
        "title: {label: 店名, type: integer, plausible: {min: x} | should be a number",
      })
  void lintTellsEveryMistakeInAField(String field, String says) throws IOException {
    Path form = pack.resolve("form.yaml");
    Files.writeString(form, Files.readString(form).replace("title: {label: 店名, type: text", field));

    assertThat(problems()).anySatisfy(text -> assertThat(text).containsIgnoringCase(says));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "app.shop.ovens > 1",
        "app.shop.tel == null || app.shop.tel.size() > 3",
        "has(app.shop.tel) && app.shop.tel != null",
        "app.breads.all(b, b.nick != '')",
      })
  void aGuardedPathIsNoMistake(String assertion) throws IOException {
    add("rules.yaml", RULE.formatted("needs: [app.shop.ovens]\n  assert: " + assertion, "ok"));

    assertThat(problems()).isEmpty();
  }

  @Test
  void aConditionGuardsWhatTheAssertionReads() throws IOException {
    add(
        "rules.yaml",
        RULE.formatted("when: app.shop.tel != null\n  assert: app.shop.tel.size() > 3", "ok"));

    assertThat(problems()).isEmpty();
  }

  @Test
  void whatAnItemMayLackMustBeGuardedToo() throws IOException {
    add(
        "rules.yaml",
        RULE.formatted("each: app.breads\n  assert: it.nick.size() > 1", "ok")
            .replace("at: app.shop.ovens", "at: it.nick"));

    assertThat(problems()).anySatisfy(text -> assertThat(text).contains("it.nick"));
  }

  @Test
  void aRuleThatFailsToBeEvaluatedIsUnchecked() throws IOException {
    add(
        "rules.yaml",
        RULE.formatted("needs: [app.shop.ovens]\n  assert: 1 / (app.shop.ovens - 3) > 0", "ok"));

    assertThat(judge().findings())
        .filteredOn(finding -> finding.rule().equals("extra"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.verdict()).isEqualTo(Verdict.UNCHECKED);
              assertThat(finding.pointer().toString()).isEqualTo("/shop/ovens");
              assertThat(said().message(finding)).contains("附加");
            });
  }

  @Test
  void aMessageThatFailsToBeEvaluatedStillSaysTheRest() throws IOException {
    add(
        "rules.yaml",
        RULE.formatted(
            "needs: [app.shop.ovens]\n  assert: app.shop.ovens > 9",
            "甲{1 / (app.shop.ovens - 3)}乙{\"}\"}丙"));

    assertThat(judge().findings())
        .filteredOn(finding -> finding.rule().equals("extra"))
        .extracting(said()::message)
        .containsExactly("甲…乙}丙");
  }

  @Test
  void anEarlierRuleExplainsOnlyTheValueItFailedOn() throws IOException {
    add("rules.yaml", RULE.formatted("needs: [app.shop.ovens]\n  assert: app.shop.ovens > 9", "多"));
    add(
        "rules.yaml",
        RULE.replace("extra", "explained")
            .formatted(
                "needs: [app.shop.ovens]\n  after: [extra]\n  assert: app.shop.ovens > 99", "更多"));
    add(
        "rules.yaml",
        RULE.replace("extra", "other")
            .replace("at: app.shop.ovens", "at: app.shop.title")
            .formatted(
                "needs: [app.shop.title]\n  after: [extra]\n  assert: app.shop.title == '无'", "店"));

    assertThat(judge().findings())
        .extracting(Finding::rule)
        .contains("extra", "other")
        .doesNotContain("explained");
  }

  @Test
  void aFlaggedValueIsNotJudgedAgain() throws IOException {
    add("rules.yaml", RULE.formatted("assert: app.shop.ovens == 9", "多"));

    assertThat(judge().findings()).extracting(Finding::rule).containsExactly("extra");
    assertThat(judge(Set.of(JsonPointer.compile("/shop/ovens"))).findings()).isEmpty();
  }

  @Test
  void everyCheckIsCounted() throws IOException {
    var tally = judge().tally();

    // two rules, of which one has two items; six required fields and values; a list; the structure
    assertThat(tally.failed()).isZero();
    assertThat(tally.passed()).isEqualTo(14);
    assertThat(tally.manual()).isZero();
    assertThat(tally.unchecked()).isZero();
    assertThat(tally.notApplicable()).isZero();
  }

  @Test
  void aRuleOverAnEmptyListIsNotApplicable() throws IOException {
    add(
        "rules.yaml",
        RULE.formatted("each: facts.numbers\n  assert: it.value > 9.0", "少")
            .replace("at: app.shop.ovens", "at: it"));

    ObjectNode tree = tree();
    tree.withObject("/shop").remove("ovens");

    assertThat(judge(tree, Set.of()).tally().notApplicable()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "good: ready, bad: {from: ready, merge: {shop: {ovens: 7}}} |",
        "good: {from: ready, merge: {shop: {ovens: 9}}}, bad: {from: ready, merge: {shop: {ovens: 7}}} |",
        "good: {from: ready, merge: {shop: {ovens: 7}}}, bad: {from: ready, merge: {shop: {ovens: 7}}} | extra",
        "good: ready, bad: {from: ready, merge: {shop: {ovens: 8}}} | nothing",
        "good: ready, bad: {from: ready, merge: {shop: {ovens: 1}}} | ovens",
        "good: ready, bad: {from: ready, merge: {shop: {ovens: viele}}} | /shop/ovens",
        "good: ready, bad: {from: ready, merge: {breads: {9: {nick: x}}}} | 9",
      })
  void theTrialTellsWhichExampleDoesNotHold(String examples, @Nullable String says)
      throws IOException {
    add(
        "rules.yaml",
        RULE.formatted("needs: [app.shop.ovens]\n  assert: app.shop.ovens != 7", "七")
            .replaceAll("examples: .*", "examples: {" + examples + "}"));

    List<PackProblem> problems = trials();
    if (says == null) {
      assertThat(problems).isEmpty();
    } else {
      assertThat(problems).hasSize(1);
      assertThat(problems.get(0).message()).contains(says);
      assertThat(problems.get(0).file()).endsWith("rules.yaml");
      assertThat(problems.get(0).line()).isGreaterThan(20);
    }
  }

  @Test
  void anInfoCountsInTheTrialOfItsOwnRuleOnly() throws IOException {
    add(
        "rules.yaml",
        RULE.formatted("needs: [app.shop.ovens]\n  assert: app.shop.ovens != 1", "一")
            .replace("severity: error", "severity: info")
            .replace("ovens: 1", "ovens: 1, title: 乙店"));

    assertThat(trials())
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).contains("ovens", "extra"));
  }

  @Test
  void whatIsMisshapenIsSaidOnceAndNotJudgedAgain() throws IOException {
    ObjectNode tree = tree();
    ((ObjectNode) tree.path("shop")).putArray("ovens");
    tree.putObject("till").put("title", "多余");

    assertThat(judge(tree, Set.of()).findings())
        .filteredOn(finding -> finding.verdict() == Verdict.FAILED)
        .extracting(
            finding ->
                finding.rule() + " " + finding.pointer() + " " + WORDING.say(finding.message()))
        .containsExactly(
            "structure  the form has no “till”",
            "structure /shop/ovens what stands here is not of the kind that the form has here (a text instead of a list, say)");
  }

  @ParameterizedTest
  @CsvSource({
    "本店AI 烤炉数量5台, AI 烤炉数量5台",
    "本店ＡＩ 烤炉数量５台, ＡＩ 烤炉数量５台",
    "本店AI　烤炉数量5台, AI　烤炉数量5台",
    "本店AI烤炉数量5台, ",
    "本店AI 烤炉, "
  })
  void aFigureIsFoundByANameOfAnyWidth(String text, @Nullable String passage) throws IOException {
    Path form = pack.resolve("form.yaml");
    Files.writeString(form, Files.readString(form).replace("烤炉数量", "AI 烤炉数量"));
    Programme programme =
        Objects.requireNonNull(
            new ProgrammeReader(config, WORDING).read("bakery-2031").programme());

    List<Figure> figures =
        new Figures(programme)
            .in(text, "shop.title", List.of(new Figures.Base(tree(), Place.ROOT)));

    assertThat(figures.stream().map(Figure::passage).toList())
        .isEqualTo(passage == null ? List.of() : List.of(passage));
    assertThat(figures).noneMatch(Figure::agrees);
  }

  @Test
  void aSentenceWithoutEndDoesNotHoldUpTheSearchForFigures() throws IOException {
    Programme programme =
        Objects.requireNonNull(
            new ProgrammeReader(config, WORDING).read("bakery-2031").programme());
    Figures figures = new Figures(programme);
    List<Figures.Base> around = List.of(new Figures.Base(tree(), Place.ROOT));

    assertThat(figures.in("烤炉数量5台，".repeat(100_000), "shop.title", around))
        .as("only where its sentence begins can be told what a figure is about")
        .hasSizeBetween(1, 100);
    assertThat(figures.in("烤炉数量" + "的".repeat(1_000_000) + "5台", "shop.title", around)).isEmpty();
    assertThat(figures.in("说明\r烤炉数量5台", "shop.title", around)).hasSize(1);
  }

  private List<PackProblem> trials() throws IOException {
    PackReading reading = new ProgrammeReader(config, WORDING).read("bakery-2031");
    assertThat(reading.problems()).isEmpty();
    Programme programme = Objects.requireNonNull(reading.programme());
    return new RuleTrials(programme, new Checker(programme, WORDING), WORDING).problems();
  }

  private void add(String file, String text) throws IOException {
    Path path = pack.resolve(file);
    Files.writeString(path, Files.readString(path).stripTrailing() + "\n" + text);
  }

  private List<String> problems() throws IOException {
    PackReading reading = new ProgrammeReader(config, WORDING).read("bakery-2031");
    List<PackProblem> problems = new ArrayList<>(reading.problems());
    if (problems.isEmpty()) {
      problems.addAll(new Checker(Objects.requireNonNull(reading.programme()), WORDING).problems());
    }
    assertThat(problems).allSatisfy(problem -> assertThat(problem.line()).isPositive());
    return problems.stream().map(PackProblem::message).toList();
  }

  private Judgement judge() throws IOException {
    return judge(Set.of());
  }

  private Judgement judge(Set<JsonPointer> flagged) throws IOException {
    return judge(tree(), flagged);
  }

  private Judgement judge(ObjectNode tree, Set<JsonPointer> flagged) throws IOException {
    PackReading reading = new ProgrammeReader(config, WORDING).read("bakery-2031");
    assertThat(reading.problems()).isEmpty();
    return new Checker(Objects.requireNonNull(reading.programme()), WORDING)
        .examine(
            new Application("示例", tree, new Origins(new Origin.Whole("示例"), Map.of()), Map.of()))
        .check(flagged);
  }

  private Said said() throws IOException {
    return Said.of(
        Objects.requireNonNull(
            new ProgrammeReader(config, WORDING).read("bakery-2031").programme()));
  }

  private static ObjectNode tree() {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.putObject("shop").put("title", "示例").put("licenceNo", "1").put("ovens", 3);
    var breads = tree.putArray("breads");
    breads.addObject().put("family", "硬包").put("sort", "法棍").put("nick", "甲");
    breads.addObject().put("family", "软包").put("sort", "吐司").put("nick", "乙");
    return tree;
  }
}
