package io.shenbao.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Verdict;
import io.shenbao.programme.Programme;
import io.shenbao.programme.Rule;
import io.shenbao.programme.reading.ProgrammeReader;
import io.shenbao.source.SourceReader;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** Every rule of every pack shows itself at work. */
class RuleExamplesTest {

  private static final Wording WORDING = new Wording(Locale.CHINESE);
  private static final List<Path> FOLDERS =
      List.of(
          Path.of("config"),
          Path.of("src/test/packs/tiny/config"),
          Path.of("src/test/packs/yunting/config"));

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
    List<Case> cases = new ArrayList<>();
    for (Path config : FOLDERS) {
      ProgrammeReader reader = new ProgrammeReader(config, WORDING);
      for (String id : reader.available()) {
        Programme programme = Objects.requireNonNull(reader.read(id).programme());
        Checker checker = new Checker(programme, WORDING);
        programme.rules().values().forEach(rule -> cases.add(new Case(programme, checker, rule)));
      }
    }
    return cases.stream();
  }

  @ParameterizedTest
  @MethodSource("asserted")
  void aGoodExamplePassesAndABadOneGivesExactlyThisRule(Case one) {
    assertThat(one.rule().good()).isNotNull();
    assertThat(one.rule().bad()).isNotNull();
    assertThat(new RuleTrials(one.programme(), one.checker(), WORDING).problems(one.rule()))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("manual")
  void aManualRuleIsOnTheChecklist(Case one) {
    ObjectNode ready = Objects.requireNonNull(one.programme().examples().get("ready")).deepCopy();
    var reading = new SourceReader(one.programme()).read("ready", ready);

    List<Finding> findings =
        one.checker()
            .examine(Objects.requireNonNull(reading.application()))
            .check(reading.flagged())
            .findings();

    assertThat(findings)
        .filteredOn(finding -> finding.rule().equals(one.rule().id()))
        .singleElement()
        .satisfies(finding -> assertThat(finding.verdict()).isEqualTo(Verdict.MANUAL));
  }
}
