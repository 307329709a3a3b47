package io.shenbao.check;

import io.shenbao.application.Origins;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Findings;
import io.shenbao.assessment.Judgement;
import io.shenbao.assessment.Severity;
import io.shenbao.assessment.Verdict;
import io.shenbao.wording.Wording;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/** Takes down what the checks of one application find, and gives each finding its place. */
final class Reporter {

  private final Origins origins;
  private final Wording wording;
  private final Findings findings = new Findings();

  Reporter(Origins origins, Wording wording) {
    this.origins = origins;
    this.wording = wording;
  }

  String say(String key, Object... arguments) {
    return wording.say(key, arguments);
  }

  void count(Verdict verdict) {
    findings.count(verdict);
  }

  void failed(
      String rule,
      Severity severity,
      String clause,
      JsonPointer pointer,
      String message,
      String fix) {
    add(rule, Verdict.FAILED, severity, clause, pointer, message, fix);
  }

  void add(
      String rule,
      Verdict verdict,
      @Nullable Severity severity,
      String clause,
      JsonPointer pointer,
      String message,
      String fix) {
    findings.add(
        new Finding(rule, verdict, severity, clause, pointer, origins.of(pointer), message, fix));
  }

  Judgement judgement() {
    return findings.judgement();
  }
}
