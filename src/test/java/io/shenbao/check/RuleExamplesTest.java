package io.shenbao.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Severity;
import io.shenbao.assessment.Verdict;
import io.shenbao.programme.Example;
import io.shenbao.programme.Rule;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule of every pack shows itself at work. */
class RuleExamplesTest {

  record Case(GoodApplication good, Rule rule) {
    @Override
    public String toString() {
      return good.programme().id() + " " + rule.id();
    }
  }

  static Stream<Case> asserted() {
    return cases().filter(one -> one.rule().assertion() != null);
  }

  static Stream<Case> manual() {
    return cases().filter(one -> one.rule().manual() != null);
  }

  private static Stream<Case> cases() {
    return Stream.of(
            GoodApplication.hunan(),
            GoodApplication.of(Path.of("src/test/packs/tiny/config"), "bakery-2031"))
        .flatMap(
            good -> good.programme().rules().values().stream().map(rule -> new Case(good, rule)));
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
    assertThat(one.good().edited(null, null))
        .filteredOn(finding -> finding.rule().equals(one.rule().id()))
        .singleElement()
        .satisfies(finding -> assertThat(finding.verdict()).isEqualTo(Verdict.MANUAL));
  }

  /** What failed, but for notes on other rules. */
  private static List<Finding> failed(Case one, Example example) {
    return one.good().edited(example.from(), example.merge(), example.listed()).stream()
        .filter(finding -> finding.verdict() == Verdict.FAILED)
        .filter(
            finding ->
                finding.severity() != Severity.INFO || finding.rule().equals(one.rule().id()))
        .toList();
  }
}
