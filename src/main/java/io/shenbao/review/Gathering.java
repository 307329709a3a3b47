package io.shenbao.review;

import io.shenbao.across.Across;
import io.shenbao.across.Traits;
import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Judgement;
import io.shenbao.decision.Decisions;
import io.shenbao.programme.Programme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Brings the results of a run together: repetitions, comparison, what decisions were of no use. */
public final class Gathering {

  private final Programme programme;
  private final Decisions decisions;

  public Gathering(Programme programme, Decisions decisions) {
    this.programme = programme;
    this.decisions = decisions;
  }

  /**
   * The results as the reports show them.
   *
   * @param traits by path
   */
  public List<Assessment> gather(List<Assessment> results, Function<String, Traits> traits) {
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
  public List<Finding> findings(List<Assessment> gathered, boolean whole) {
    return decisions.findings(gathered, programme, whole);
  }
}
