package io.shenbao.assessment;

import java.util.List;
import java.util.stream.Stream;

/** What a checker found, and how many checks it made. */
public record Judgement(List<Finding> findings, Tally tally) {

  public static final Judgement EMPTY = new Judgement(List.of(), Tally.NONE);

  public Judgement {
    findings = List.copyOf(findings);
  }

  public Judgement plus(Judgement other) {
    return new Judgement(
        Stream.concat(findings.stream(), other.findings.stream()).toList(),
        tally.plus(other.tally));
  }
}
