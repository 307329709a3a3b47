package io.shenbao.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Severity;
import io.shenbao.programme.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Wrong applications made from the good one by single edits: each gives exactly its one finding.
 */
class CorpusTest {

  private static final GoodApplication GOOD = GoodApplication.hunan();

  @TestFactory
  Stream<DynamicTest> oneEditGivesOneFinding() throws IOException {
    return corpus("wrong.yaml")
        .map(
            one ->
                DynamicTest.dynamicTest(
                    one.getKey(),
                    () ->
                        assertThat(problems(one.getValue()))
                            .containsExactly(expected(one.getValue()))));
  }

  @TestFactory
  Stream<DynamicTest> whatIsRightGivesNone() throws IOException {
    return corpus("right.yaml")
        .map(
            one ->
                DynamicTest.dynamicTest(
                    one.getKey(),
                    () ->
                        assertThat(GOOD.edited(one.getValue(), null))
                            .filteredOn(GoodApplication::isProblem)
                            .extracting(Finding::rule, GOOD.said()::message)
                            .isEmpty()));
  }

  @Test
  void theGoodApplicationHasNoProblem() {
    assertThat(GOOD.edited(null, List.of("株洲示例电气有限公司")))
        .filteredOn(GoodApplication::isProblem)
        .isEmpty();
  }

  @Test
  void everyRuleThatCanFailHasItsWrongApplication() throws IOException {
    Set<String> shown = new HashSet<>();
    corpus("wrong.yaml").forEach(one -> shown.add(one.getValue().path("rule").asString()));
    CorpusEdits.of("reviewer.yaml").forEach(edit -> shown.add(edit.rule()));

    assertThat(corpus("wrong.yaml").count()).isGreaterThanOrEqualTo(60);
    assertThat(GOOD.programme().rules().values())
        .filteredOn(rule -> rule.assertion() != null)
        .filteredOn(rule -> rule.severity() != Severity.INFO)
        .extracting(Rule::id)
        .allSatisfy(id -> assertThat(shown).contains(id));
  }

  @Test
  void whatIsWrongWithAValueSaysWhichClauseAsksForIt() throws IOException {
    assertThat(corpus("wrong.yaml"))
        .flatExtracting(one -> GOOD.edited(one.getValue().path("edit"), listed(one.getValue())))
        .filteredOn(GoodApplication::isProblem)
        .filteredOn(finding -> !GOOD.programme().form().clause(finding.pointer()).isEmpty())
        .allSatisfy(finding -> assertThat(finding.clause()).as(finding.rule()).isNotEmpty());
  }

  /** The input beside the exact text that is shown. */
  @Test
  void saysExactlyWhatTheExpectedFileSays() throws IOException {
    GoodApplication good = GoodApplication.hunan(); // read anew: nothing hangs on what was before
    List<String> lines = new ArrayList<>();
    corpus("wrong.yaml")
        .forEach(
            one -> {
              lines.add(one.getKey());
              good.edited(one.getValue().path("edit"), listed(one.getValue())).stream()
                  .filter(GoodApplication::isProblem)
                  .forEach(
                      finding -> {
                        lines.add("  " + good.said().message(finding));
                        lines.add("  → " + good.said().fix(finding));
                      });
            });
    Path written = Files.write(Path.of("target/corpus.txt"), lines);

    assertThat(lines)
        .as("when the new texts are better: cp " + written + " src/test/expected/corpus.txt")
        .isEqualTo(Files.readAllLines(Path.of("src/test/expected/corpus.txt")));
  }

  private static String expected(JsonNode one) {
    return String.join(
        " ",
        one.path("rule").asString(),
        one.path("severity").asString("error"),
        one.path("at").asString());
  }

  private static List<String> problems(JsonNode one) {
    return GOOD.edited(one.path("edit"), listed(one)).stream()
        .filter(GoodApplication::isProblem)
        .map(
            finding ->
                String.join(
                    " ",
                    finding.rule(),
                    Objects.requireNonNull(finding.severity()).name().toLowerCase(Locale.ROOT),
                    finding.pointer().toString()))
        .toList();
  }

  private static @Nullable List<String> listed(JsonNode one) {
    if (!one.has("listed")) {
      return null;
    }
    List<String> names = new ArrayList<>();
    one.path("listed").forEach(name -> names.add(name.asString()));
    return names;
  }

  private static Stream<Map.Entry<String, JsonNode>> corpus(String file) throws IOException {
    return YAMLMapper.builder()
        .build()
        .readTree(Files.readString(Path.of("src/test/corpus", file)))
        .properties()
        .stream();
  }
}
