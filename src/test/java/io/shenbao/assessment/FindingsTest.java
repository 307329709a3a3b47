package io.shenbao.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Of a kind of finding so many are told, and of the rest the number. */
class FindingsTest {

  @Test
  void tellsAllOfAFew() {
    Judgement judgement = found("few", Severity.ERROR, 50);

    assertThat(judgement.findings()).hasSize(50).allMatch(finding -> finding.number() == 1);
    assertThat(judgement.tally().failed()).isEqualTo(50);
  }

  @Test
  void tellsTheExactNumberOfTheRest() {
    Judgement judgement = found("many", Severity.ERROR, 1_234);

    List<Finding> findings = judgement.findings();
    assertThat(findings).hasSize(51);
    assertThat(findings.get(50).number()).isEqualTo(1_184);
    assertThat(findings.get(50).rule()).isEqualTo("many");
    assertThat(findings.get(50).isError()).isTrue();
    assertThat(judgement.tally().failed()).isEqualTo(1_234);
  }

  @Test
  void countsASeverityOfARuleForItself() {
    Judgement judgement =
        found("rule", Severity.WARNING, 60).plus(found("rule", Severity.ERROR, 1));

    assertThat(judgement.findings()).hasSize(52).filteredOn(Finding::isError).hasSize(1);
  }

  @Test
  void addsTheRestsOfTwoCheckersUp() {
    Judgement both = found("rule", Severity.ERROR, 60).plus(found("rule", Severity.ERROR, 70));

    assertThat(both.told().findings()).hasSize(51);
    assertThat(both.findings().stream().mapToInt(Finding::number).sum()).isEqualTo(130);
    assertThat(both.tally().failed()).isEqualTo(130);
    assertThat(both.plus(Judgement.EMPTY)).isEqualTo(both);
  }

  @Test
  void losesNoErrorBehindManyWarnings() {
    Judgement judgement =
        found("a", Severity.WARNING, 200_000).plus(found("b", Severity.ERROR, 51));

    assertThat(Outcome.of(judgement.findings())).isEqualTo(Outcome.NEEDS_FIX);
  }

  @Test
  void keepsMoreThanAreToldSoThatTheyCanBeDecidedOn() {
    Findings findings = new Findings();
    for (int i = 0; i < 6_000; i++) {
      findings.add(Finding.failed("many", Severity.ERROR).at("x").says("source.io"));
    }
    Judgement kept = findings.judgement();

    assertThat(kept.findings()).hasSize(5_001);
    assertThat(kept.findings().get(5_000).number()).isEqualTo(1_000);
    assertThat(kept.told().findings()).hasSize(51);
    assertThat(kept.told().findings().get(50).number()).isEqualTo(5_950);
    assertThat(kept.told().told()).isEqualTo(kept.told());
  }

  private static Judgement found(String rule, Severity severity, int count) {
    Findings findings = new Findings();
    for (int i = 0; i < count; i++) {
      findings.add(Finding.failed(rule, severity).at("x").says("source.io"));
    }
    return findings.judgement().told();
  }
}
