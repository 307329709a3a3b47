package io.shenbao.review;

import io.shenbao.across.Across;
import io.shenbao.across.Traits;
import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Findings;
import io.shenbao.assessment.Judgement;
import io.shenbao.decision.Decisions;
import io.shenbao.programme.Programme;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Brings the results of a run together: repetitions, comparison, what decisions were of no use. */
public final class Gathering {

  private final Programme programme;
  private final Decisions decisions;
  private final Bulkhead bulkhead;

  public Gathering(Programme programme, Decisions decisions, Bulkhead bulkhead) {
    this.programme = programme;
    this.decisions = decisions;
    this.bulkhead = bulkhead;
  }

  /**
   * The results as the reports show them. One that can't be compared is left out of the comparison
   * and says so.
   *
   * @param traits by path
   */
  public List<Assessment> gather(List<Assessment> results, Function<String, Traits> traits) {
    return bulkhead.guard(
        Bulkhead.Task.COMPARE,
        ".",
        () -> together(results, traits),
        fault -> apart(results, traits, fault));
  }

  /**
   * Finds those that can't be compared by looking at each alone; where it is none of them, nobody
   * was compared with anybody.
   */
  private List<Assessment> apart(
      List<Assessment> results, Function<String, Traits> traits, Finding fault) {
    Set<String> silent = new HashSet<>();
    List<Assessment> rest = new ArrayList<>();
    for (Assessment one : results) {
      Optional<Finding> own =
          bulkhead.guard(
              Bulkhead.Task.COMPARE,
              one.path(),
              () -> {
                together(List.of(one), traits);
                return Optional.empty();
              },
              Optional::of);
      own.ifPresent(finding -> silent.add(one.path()));
      rest.add(own.map(finding -> one.leavingOpen(Findings.of(finding))).orElse(one));
    }
    return bulkhead.guard(
        Bulkhead.Task.COMPARE,
        ".",
        () -> together(rest, path -> silent.contains(path) ? Traits.NONE : traits.apply(path)),
        again -> results.stream().map(one -> one.leavingOpen(Findings.of(fault))).toList());
  }

  private List<Assessment> together(List<Assessment> results, Function<String, Traits> traits) {
    List<Assessment> marked = Duplicates.mark(results, programme);
    Map<String, Judgement> compared = new Across(programme).judge(marked, traits);
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
