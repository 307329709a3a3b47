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
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;

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

  /** Takes what only the applications together show of one of them; of one it may come twice. */
  @FunctionalInterface
  public interface Receiver {

    /**
     * @param addition what is true, whatever came before
     */
    void take(Assessment one, Addition addition);
  }

  /**
   * What only the applications together show, some of them at a time. One that can't be compared is
   * left out of the comparison and says so.
   *
   * @param results of all; their outlines are enough
   * @param shelf where the traits of all lie
   */
  public void gather(List<Assessment> results, TraitsShelf shelf, Receiver receiver) {
    bulkhead.guard(
        Bulkhead.Task.COMPARE,
        ".",
        () -> together(results, Map.of(), shelf, receiver),
        fault -> apart(results, shelf, fault, receiver));
  }

  /**
   * Finds those that can't be compared by looking at each alone; where it is none of them, nobody
   * was compared with anybody.
   */
  private boolean apart(
      List<Assessment> results, TraitsShelf shelf, Finding fault, Receiver receiver) {
    Map<String, Judgement> silent = new LinkedHashMap<>();
    for (Assessment one : results) {
      bulkhead
          .<Optional<Finding>>guard(
              Bulkhead.Task.COMPARE,
              one.path(),
              () -> {
                shelf.examine(one.path());
                together(List.of(one), Map.of(), shelf, (same, addition) -> {});
                return Optional.empty();
              },
              Optional::of)
          .ifPresent(own -> silent.put(one.path(), Findings.of(own)));
    }
    return bulkhead.guard(
        Bulkhead.Task.COMPARE,
        ".",
        () -> together(results, silent, new WithoutSome(shelf, silent.keySet()), receiver),
        again -> {
          results.forEach(one -> receiver.take(one, Addition.fault(Findings.of(fault))));
          return false;
        });
  }

  /** Whether all were compared: if not, it throws. */
  private boolean together(
      List<Assessment> results,
      Map<String, Judgement> silent,
      TraitsShelf shelf,
      Receiver receiver) {
    Map<String, Finding> repeating = Duplicates.of(results, programme);
    Map<String, Assessment> left = new LinkedHashMap<>();
    results.forEach(one -> left.put(one.path(), one));
    BiConsumer<Assessment, Judgement> add =
        (one, found) ->
            receiver.take(
                one,
                new Addition(
                    silent.getOrDefault(one.path(), Judgement.EMPTY),
                    repeating.get(one.path()),
                    decisions.decide(one.path(), one.identity(), one.factory(), found)));
    across.judge(
        results.stream().filter(one -> !repeating.containsKey(one.path())).toList(),
        shelf,
        (path, found) -> add.accept(Objects.requireNonNull(left.remove(path)), found));
    left.values().forEach(one -> add.accept(one, Judgement.EMPTY));
    return true;
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
