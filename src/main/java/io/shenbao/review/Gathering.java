package io.shenbao.review;

import io.shenbao.across.Across;
import io.shenbao.across.TraitsShelf;
import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Findings;
import io.shenbao.assessment.Judgement;
import io.shenbao.decision.Decisions;
import io.shenbao.programme.Programme;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
   * The results as the reports show them. One that can't be compared is left out of the comparison
   * and says so.
   *
   * @param shelf where the traits of all lie
   */
  public List<Assessment> gather(List<Assessment> results, TraitsShelf shelf) {
    return bulkhead.guard(
        Bulkhead.Task.COMPARE,
        ".",
        () -> together(results, shelf),
        fault -> apart(results, shelf, fault));
  }

  /**
   * Finds those that can't be compared by looking at each alone; where it is none of them, nobody
   * was compared with anybody.
   */
  private List<Assessment> apart(List<Assessment> results, TraitsShelf shelf, Finding fault) {
    Set<String> silent = new LinkedHashSet<>();
    List<Assessment> rest = new ArrayList<>();
    for (Assessment one : results) {
      Optional<Finding> own =
          bulkhead.guard(
              Bulkhead.Task.COMPARE,
              one.path(),
              () -> {
                shelf.examine(one.path());
                together(List.of(one), shelf);
                return Optional.empty();
              },
              Optional::of);
      own.ifPresent(finding -> silent.add(one.path()));
      rest.add(own.map(finding -> one.leavingOpen(Findings.of(finding))).orElse(one));
    }
    return bulkhead.guard(
        Bulkhead.Task.COMPARE,
        ".",
        () -> together(rest, new WithoutSome(shelf, silent)),
        again -> results.stream().map(one -> one.leavingOpen(Findings.of(fault))).toList());
  }

  private List<Assessment> together(List<Assessment> results, TraitsShelf shelf) {
    List<Assessment> marked = Duplicates.mark(results, programme);
    Map<String, Judgement> compared = across.judge(marked, shelf);
    List<Assessment> gathered = new ArrayList<>();
    for (Assessment one : marked) {
      Judgement more = compared.getOrDefault(one.path(), Judgement.EMPTY);
      gathered.add(one.plus(decisions.decide(one.path(), one.identity(), one.factory(), more)));
    }
    return gathered;
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
