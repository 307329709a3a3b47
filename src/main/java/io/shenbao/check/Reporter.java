package io.shenbao.check;

import io.shenbao.application.Origins;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Findings;
import io.shenbao.assessment.Judgement;
import io.shenbao.assessment.Verdict;
import io.shenbao.programme.Form;

/**
 * Takes down what the checks of one application find; knows where its values came from, and where
 * the notice speaks of them.
 */
record Reporter(Form form, Origins origins, Findings findings) {

  Reporter(Form form, Origins origins) {
    this(form, origins, new Findings());
  }

  void count(Verdict verdict) {
    findings.count(verdict);
  }

  void count(Verdict verdict, int checks) {
    findings.count(verdict, checks);
  }

  void pass(String rule, int checks) {
    findings.pass(rule, checks);
  }

  void add(Finding finding) {
    findings.add(finding.withClause(form.clause(finding.pointer())));
  }

  Judgement judgement() {
    return findings.judgement();
  }
}
