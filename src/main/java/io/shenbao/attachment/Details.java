package io.shenbao.attachment;

import io.shenbao.attachment.inspection.Inspection;
import io.shenbao.attachment.inspection.Observation;
import io.shenbao.attachment.inspection.Observation.Kind;
import io.shenbao.wording.Sentence;
import java.util.ArrayList;
import java.util.List;

/**
 * What is known of why a file can't be read: how much of it is there, where it is broken, by what
 * it is shut.
 */
final class Details {

  private Details() {}

  /** The detail of its state; {@link Sentence#NONE} where nothing is known. */
  static Sentence of(Inspection inspection) {
    Kind kind =
        switch (inspection.state()) {
          case TRUNCATED -> Kind.PRESENT;
          case DAMAGED -> Kind.BROKEN_AT;
          default -> Kind.LOCKED_BY;
        };
    List<Observation> known = inspection.observed(kind);
    if (known.isEmpty() || known.get(0).facts().isEmpty()) {
      return Sentence.NONE;
    }
    List<String> facts = known.get(0).facts();
    return switch (kind) {
      case PRESENT -> Sentence.of("attachment.present", amounts(facts));
      case BROKEN_AT ->
          Sentence.of(
              "attachment.broken." + facts.get(0), new ArrayList<>(facts.subList(1, facts.size())));
      default -> Sentence.of("attachment.locked." + facts.get(0));
    };
  }

  /** Amounts, each a unit and how many. */
  private static List<Sentence> amounts(List<String> facts) {
    List<Sentence> amounts = new ArrayList<>();
    for (int i = 0; i + 1 < facts.size(); i += 2) {
      amounts.add(Sentence.of("attachment.amount." + facts.get(i), facts.get(i + 1)));
    }
    return amounts;
  }
}
