package io.shenbao.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One file that was handed in as evidence, as it was judged.
 *
 * @param file relative to the input folder, with {@code /}
 * @param requirement the key of the requirement it was matched to; null when it matched none
 * @param type detected media type; empty when it could not be told
 * @param state {@code readable}, {@code empty}, {@code encrypted}, {@code damaged}, …
 * @param pages number of pages, where the type has pages
 * @param seconds duration, where the type has one
 * @param facts that it should prove, in the pack's order; empty where nothing of it was read
 */
public record Evidence(
    String file,
    @Nullable String requirement,
    String type,
    String state,
    @Nullable Integer pages,
    @Nullable Double seconds,
    List<EvidenceFact> facts) {

  /** The same, in whose facts texts are told otherwise. */
  public Evidence told(UnaryOperator<String> how) {
    List<EvidenceFact> others = facts.stream().map(fact -> fact.told(how)).toList();
    return new Evidence(file, requirement, type, state, pages, seconds, others);
  }

  /** The same with one fact more. */
  public Evidence with(EvidenceFact fact) {
    List<EvidenceFact> more = new ArrayList<>(facts);
    more.add(fact);
    return new Evidence(file, requirement, type, state, pages, seconds, more);
  }
}
