package io.shenbao.report;

import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.AssessmentJson;
import io.shenbao.assessment.Finding;
import io.shenbao.deadline.Deadline;
import io.shenbao.review.RunResult;
import io.shenbao.source.Survey;
import io.shenbao.wording.Sentence;
import io.shenbao.wording.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The checks of one application, or those on the run as a whole. */
record JunitSuite(
    String name, String path, String source, String assessment, List<JunitCase> cases) {

  /** What there is to say of the run as a whole; without a case when there is nothing. */
  static JunitSuite of(RunResult run, Wording wording) {
    return new JunitSuite(run.programme().title(), "run", "", "", whole(run, wording));
  }

  /** Of an application all checks of the pack, and what else was found. */
  static JunitSuite of(RunResult run, Assessment one, Wording wording) {
    List<JunitCase> cases = new ArrayList<>();
    byRule(run.programme().rules().keySet(), one.findings())
        .forEach(
            (rule, found) ->
                cases.add(
                    !found.isEmpty()
                        ? JunitCase.found(rule, found, wording)
                        : one.judgement().passed().contains(rule)
                            ? JunitCase.passed(rule)
                            : JunitCase.unasked(rule, wording)));
    return new JunitSuite(
        one.title(), one.path(), one.source(), AssessmentJson.word(one.outcome()), cases);
  }

  /** What was not judged, and what was found on no application. */
  private static List<JunitCase> whole(RunResult run, Wording wording) {
    List<JunitCase> cases = new ArrayList<>();
    if (run.applications().isEmpty()) {
      cases.add(JunitCase.notJudged("run", List.of(Sentence.of(run.exitKey())), wording));
    }
    for (Survey.NotJudged one : run.withoutSource()) {
      cases.add(JunitCase.notJudged(one.path(), one.reasons(), wording));
    }
    byRule(Set.of(), run.findings())
        .forEach((rule, found) -> cases.add(JunitCase.found(rule, found, wording)));
    return cases;
  }

  private static Map<String, List<Finding>> byRule(Set<String> rules, List<Finding> findings) {
    Map<String, List<Finding>> byRule = new LinkedHashMap<>();
    rules.forEach(rule -> byRule.put(rule, new ArrayList<>()));
    for (Finding finding : findings) {
      Deadline.poll();
      byRule.computeIfAbsent(finding.rule(), rule -> new ArrayList<>()).add(finding);
    }
    return byRule;
  }

  long count(JunitCase.Result result) {
    return cases.stream().filter(one -> one.result() == result).count();
  }

  /** What was found and is no failure. */
  List<Finding> remarks() {
    return cases.stream().flatMap(one -> one.remarks().stream()).toList();
  }
}
