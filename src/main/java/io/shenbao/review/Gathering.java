package io.shenbao.review;

import io.shenbao.across.Across;
import io.shenbao.across.TraitsShelf;
import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Findings;
import io.shenbao.assessment.Judgement;
import io.shenbao.decision.Decisions;
import io.shenbao.programme.Programme;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Brings the results of a run together: repetitions, comparison, what decisions were of no use. */
public final class Gathering {

  private final Programme programme;
  private final Decisions decisions;
  private final Across across;
  private final Bulkhead bulkhead;

  public Gathering(Programme programme, Decisions decisions, Bulkhead bulkhead) {
    this.programme = programme;
    this.decisions = decisions;
    this.across = new Across(programme);
    this.bulkhead = bulkhead;
  }

  /**
   * What only the applications together show, by path. One that can't be compared is left out of
   * the comparison and says so.
   *
   * @param results of all; their outlines are enough
   * @param shelf where the traits of all lie
   */
  public Map<String, Addition> gather(List<Assessment> results, TraitsShelf shelf) {
    return bulkhead.guard(
        Bulkhead.Task.COMPARE,
        ".",
        () -> together(results, Map.of(), shelf),
        fault -> apart(results, shelf, fault));
  }

  /**
   * Finds those that can't be compared by looking at each alone; where it is none of them, nobody
   * was compared with anybody.
   */
  private Map<String, Addition> apart(List<Assessment> results, TraitsShelf shelf, Finding fault) {
    Map<String, Judgement> silent = new LinkedHashMap<>();
    for (Assessment one : results) {
      bulkhead
          .<Optional<Finding>>guard(
              Bulkhead.Task.COMPARE,
              one.path(),
              () -> {
                shelf.examine(one.path());
                together(List.of(one), Map.of(), shelf);
                return Optional.empty();
              },
              Optional::of)
          .ifPresent(own -> silent.put(one.path(), Findings.of(own)));
    }
    return bulkhead.guard(
        Bulkhead.Task.COMPARE,
        ".",
        () -> together(results, silent, new WithoutSome(shelf, silent.keySet())),
        again -> {
          Map<String, Addition> nobody = new LinkedHashMap<>();
          results.forEach(one -> nobody.put(one.path(), Addition.fault(Findings.of(fault))));
          return nobody;
        });
  }

  private Map<String, Addition> together(
      List<Assessment> results, Map<String, Judgement> silent, TraitsShelf shelf) {
    Map<String, Finding> repeating = Duplicates.of(results, programme);
    Map<String, Judgement> compared =
        across.judge(
            results.stream().filter(one -> !repeating.containsKey(one.path())).toList(), shelf);
    Map<String, Addition> additions = new LinkedHashMap<>();
    for (Assessment one : results) {
      Judgement found = compared.getOrDefault(one.path(), Judgement.EMPTY);
      additions.put(
          one.path(),
          new Addition(
              silent.getOrDefault(one.path(), Judgement.EMPTY),
              repeating.get(one.path()),
              decisions.decide(one.path(), one.identity(), one.factory(), found)));
    }
    return additions;
  }

  /**
   * Findings on the run and not on an application.
   *
   * @param whole whether all applications were in the input
   */
  public List<Finding> findings(Iterable<Assessment> gathered, boolean whole) {
    return decisions.findings(gathered, programme, whole);
  }
}
