package io.shenbao.attachment;

import io.shenbao.attachment.inspection.Inspection;
import io.shenbao.attachment.inspection.State;
import io.shenbao.attachment.proof.Prover;
import io.shenbao.programme.Due;
import io.shenbao.programme.EvidenceReading;
import io.shenbao.programme.FactReading;
import io.shenbao.programme.ItemReading;
import io.shenbao.programme.Requirement;
import io.shenbao.programme.Statement;
import io.shenbao.programme.Statements;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Tells rules what one application's files say. The files were looked into before; what they say is
 * only found when a rule asks.
 */
final class EvidenceReader implements EvidenceReading {

  private final Prover prover;
  private final Statements statements;
  private final Matching matching;
  private final HandedIn handedIn;
  private final Inspections inspections;
  private final Predicate<Due> isDueNow;

  /**
   * @param isDueNow whether what is due is due already
   */
  EvidenceReader(
      Prover prover,
      Statements statements,
      Matching matching,
      HandedIn handedIn,
      Inspections inspections,
      Predicate<Due> isDueNow) {
    this.prover = prover;
    this.statements = statements;
    this.matching = matching;
    this.handedIn = handedIn;
    this.inspections = inspections;
    this.isDueNow = isDueNow;
  }

  @Override
  public Optional<ItemReading> of(Requirement requirement, String variant) {
    Due due =
        matching.items(requirement).stream()
            .filter(one -> one.variant().equals(variant))
            .findFirst()
            .orElse(null);
    if (due == null && requirement.required()) {
      return Optional.empty();
    }
    List<Path> files =
        due == null ? files(requirement) : matching.byDue().getOrDefault(due, List.of());
    if (!files.isEmpty()) {
      return Optional.of(read(files, statements.of(requirement, variant)));
    }
    boolean isMissing = handedIn.isWhole() && (due == null || isDueNow.test(due));
    return isMissing ? Optional.of(ItemReading.MISSING) : Optional.empty();
  }

  private List<Path> files(Requirement requirement) {
    return matching.requirements().entrySet().stream()
        .filter(one -> one.getValue().equals(requirement))
        .map(Map.Entry::getKey)
        .toList();
  }

  private ItemReading read(List<Path> files, List<Statement> asked) {
    List<Inspection> inspected = files.stream().map(inspections::of).toList();
    List<State> states = inspected.stream().map(Inspection::state).toList();
    List<Integer> pages =
        inspected.stream().map(Inspection::pages).filter(Objects::nonNull).toList();
    List<Double> seconds =
        inspected.stream().map(Inspection::seconds).filter(Objects::nonNull).toList();
    return new ItemReading(
        (states.contains(State.READABLE) ? State.READABLE : states.get(0)).word(),
        files.size(),
        pages.isEmpty() ? null : pages.stream().mapToInt(Integer::intValue).sum(),
        seconds.isEmpty() ? null : seconds.stream().mapToDouble(Double::doubleValue).sum(),
        facts(files, asked));
  }

  /** By its key each fact that a file says: one that agrees with the form, else the first. */
  private Map<String, FactReading> facts(List<Path> files, List<Statement> asked) {
    Map<String, FactReading> facts = new LinkedHashMap<>();
    for (Path file : files) {
      for (FactReading fact : facts(file, asked)) {
        facts.merge(fact.proof().id(), fact, EvidenceReader::better);
      }
    }
    return facts;
  }

  private static FactReading better(FactReading before, FactReading now) {
    boolean isBetter = Boolean.TRUE.equals(now.agrees()) && !Boolean.TRUE.equals(before.agrees());
    return isBetter ? now : before;
  }

  private List<FactReading> facts(Path file, List<Statement> asked) {
    Inspection inspection = inspections.of(file);
    return asked.isEmpty() || inspection.state() != State.READABLE
        ? List.of()
        : prover.read(
            asked, inspection.content(), matching.dues(file).size() > 1, handedIn.name(file));
  }
}
