package io.shenbao.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.application.Application;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Severity;
import io.shenbao.assessment.Verdict;
import io.shenbao.programme.Example;
import io.shenbao.programme.Programme;
import io.shenbao.programme.ProgrammeReader;
import io.shenbao.programme.Rule;
import io.shenbao.source.SourceReader;
import io.shenbao.source.SourceReading;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Every rule of every pack shows itself at work. */
class RuleExamplesTest {

  private static final Wording WORDING = new Wording(Locale.CHINESE);

  record Case(Programme programme, Checker checker, Rule rule) {
    @Override
    public String toString() {
      return programme.id() + " " + rule.id();
    }
  }

  static Stream<Case> asserted() throws IOException {
    return cases().filter(one -> one.rule().assertion() != null);
  }

  static Stream<Case> manual() throws IOException {
    return cases().filter(one -> one.rule().manual() != null);
  }

  private static Stream<Case> cases() throws IOException {
    return Stream.concat(
        pack(Path.of("config"), "hunan-advanced-2025"),
        pack(Path.of("src/test/packs/tiny/config"), "bakery-2031"));
  }

  private static Stream<Case> pack(Path config, String id) throws IOException {
    Programme programme =
        Objects.requireNonNull(new ProgrammeReader(config, WORDING).read(id).programme());
    Checker checker = new Checker(programme, WORDING);
    return programme.rules().values().stream().map(rule -> new Case(programme, checker, rule));
  }

  @ParameterizedTest
  @MethodSource("asserted")
  void aGoodExamplePassesAndABadOneGivesExactlyThisRule(Case one) {
    assertThat(failed(one, Objects.requireNonNull(one.rule().good()))).isEmpty();
    assertThat(failed(one, Objects.requireNonNull(one.rule().bad())))
        .extracting(Finding::rule)
        .containsExactly(one.rule().id());
  }

  @ParameterizedTest
  @MethodSource("manual")
  void aManualRuleIsOnTheChecklist(Case one) {
    assertThat(findings(one, new Example("ready", null, null)))
        .filteredOn(finding -> finding.rule().equals(one.rule().id()))
        .singleElement()
        .satisfies(finding -> assertThat(finding.verdict()).isEqualTo(Verdict.MANUAL));
  }

  /** What failed, but for notes on rules other than this one. */
  private static List<Finding> failed(Case one, Example example) {
    return findings(one, example).stream()
        .filter(finding -> finding.verdict() == Verdict.FAILED)
        .filter(
            finding ->
                finding.severity() != Severity.INFO || finding.rule().equals(one.rule().id()))
        .toList();
  }

  private static List<Finding> findings(Case one, Example example) {
    ObjectNode tree =
        Objects.requireNonNull(one.programme().examples().get(example.from())).deepCopy();
    if (example.merge() != null) {
      merge(tree, example.merge());
    }
    SourceReading reading = new SourceReader(one.programme(), WORDING).read(example.from(), tree);
    Application application = Objects.requireNonNull(reading.application());
    assertThat(reading.flagged()).isEmpty();
    List<String> listed = example.listed();
    Checker checker =
        listed == null ? one.checker() : one.checker().with(io.shenbao.source.Roster.of(listed));
    return checker.check(application, reading.flagged()).findings();
  }

  private static void merge(JsonNode target, JsonNode patch) {
    for (Map.Entry<String, JsonNode> entry : patch.properties()) {
      JsonNode value = entry.getValue();
      if (target instanceof ArrayNode array) {
        merge(array.get(Integer.parseInt(entry.getKey())), value);
      } else if (target instanceof ObjectNode object) {
        if (value.isNull()) {
          object.remove(entry.getKey());
        } else if (value.isObject() && object.path(entry.getKey()).isContainer()) {
          merge(object.path(entry.getKey()), value);
        } else if (value.isObject()) {
          ObjectNode inner = object.putObject(entry.getKey());
          merge(inner, value);
        } else if (value.isArray()) {
          ArrayNode list = object.putArray(entry.getKey());
          value.forEach(item -> merge(list.addObject(), item));
        } else {
          object.set(entry.getKey(), JsonNodeFactory.instance.stringNode(value.asString()));
        }
      }
    }
  }
}
