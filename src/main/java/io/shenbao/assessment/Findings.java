package io.shenbao.assessment;

import java.util.ArrayList;
import java.util.List;

/** Collects the findings and counts the verdicts of one checker on one application. */
public final class Findings {

  private final List<Finding> found = new ArrayList<>();
  private Tally tally = Tally.NONE;

  /** Counts a check that has nothing to tell: passed or not applicable. */
  public void count(Verdict verdict) {
    tally = tally.with(verdict);
  }

  public void add(Finding finding) {
    found.add(finding);
    tally = tally.with(finding.verdict());
  }

  public Judgement judgement() {
    return new Judgement(found, tally);
  }
}
