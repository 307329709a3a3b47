package io.shenbao.assessment;

import java.util.List;

/** What a checker found, and how many checks it made. */
public record Judgement(List<Finding> findings, Tally tally) {

  public static final Judgement EMPTY = new Judgement(List.of(), Tally.NONE);

  public Judgement {
    findings = List.copyOf(findings);
  }

  /** Both together; of more findings of a kind than are told only their number is kept. */
  public Judgement plus(Judgement other) {
    return new Findings().add(this).add(other).judgement();
  }
}
