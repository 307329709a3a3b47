package io.shenbao.assessment;

import java.util.ArrayList;
import java.util.List;

/** Collects the findings and counts the verdicts of one checker on one application. */
public final class Findings {

  private final List<Finding> found = new ArrayList<>();
  private final int[] counts = new int[Verdict.values().length];

  /** Counts a check that has nothing to tell: passed or not applicable. */
  public void count(Verdict verdict) {
    counts[verdict.ordinal()]++;
  }

  public void add(Finding finding) {
    found.add(finding);
    count(finding.verdict());
  }

  /** The judgement of a check that found one thing. */
  public static Judgement of(Finding finding) {
    Findings findings = new Findings();
    findings.add(finding);
    return findings.judgement();
  }

  public Judgement judgement() {
    return new Judgement(
        found,
        new Tally(
            counts[Verdict.PASSED.ordinal()],
            counts[Verdict.FAILED.ordinal()],
            counts[Verdict.MANUAL.ordinal()],
            counts[Verdict.NOT_APPLICABLE.ordinal()],
            counts[Verdict.UNCHECKED.ordinal()]));
  }
}
