package io.shenbao.decision;

import io.shenbao.application.Origin;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Severity;
import io.shenbao.assessment.Verdict;
import tools.jackson.core.JsonPointer;

/** Findings on the decisions themselves. */
final class Amiss {

  private Amiss() {}

  static Finding of(String rule, Severity severity, Origin place, String message, String fix) {
    return new Finding(
        rule, Verdict.FAILED, severity, "", JsonPointer.empty(), place, message, fix);
  }
}
