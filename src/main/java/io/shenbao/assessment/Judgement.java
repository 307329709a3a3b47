package io.shenbao.assessment;

import java.util.List;

/**
 * What a checker found, and how many checks it made.
 *
 * @param passed the pack's rules that something passed: one that neither passed nor found anything
 *     was never asked
 */
public record Judgement(List<Finding> findings, Tally tally, List<String> passed) {

  public static final Judgement EMPTY = new Judgement(List.of(), Tally.NONE, List.of());

  public Judgement {
    findings = List.copyOf(findings);
    passed = List.copyOf(passed);
  }

  /** The same checks, whose findings are now these. */
  public Judgement with(List<Finding> newFindings) {
    return new Judgement(newFindings, tally, passed);
  }

  /** So much of it as is told: of more findings of a kind only their number. */
  Judgement told() {
    return Findings.told(this);
  }

  /** Both together; of more findings of a kind than are kept only their number counts. */
  public Judgement plus(Judgement other) {
    return new Findings().add(this).add(other).judgement();
  }
}
