package io.shenbao.check;

import io.shenbao.application.Origins;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Findings;
import io.shenbao.assessment.Judgement;
import io.shenbao.assessment.Verdict;

/** Takes down what the checks of one application find; knows where its values came from. */
record Reporter(Origins origins, Findings findings) {

  Reporter(Origins origins) {
    this(origins, new Findings());
  }

  void count(Verdict verdict) {
    findings.count(verdict);
  }

  void add(Finding finding) {
    findings.add(finding);
  }

  Judgement judgement() {
    return findings.judgement();
  }
}
