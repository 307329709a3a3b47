package io.shenbao.check;

import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Severity;
import io.shenbao.programme.Example;
import io.shenbao.programme.PackProblem;
import io.shenbao.programme.Programme;
import io.shenbao.programme.Rule;
import io.shenbao.wording.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The whole applications that rules' examples start from. One that fails a rule by itself, after a
 * deadline was moved, say, would fail it in every example.
 */
final class BaseExamples {

  /** What an example gives. */
  @FunctionalInterface
  interface Trial {
    List<Finding> of(Rule rule, Example example) throws RuleTrials.Unfit;
  }

  private final Programme programme;
  private final Wording wording;
  private final Map<String, List<Finding>> failing = new LinkedHashMap<>();

  BaseExamples(Programme programme, Trial trial, Wording wording) {
    this.programme = programme;
    this.wording = wording;
    for (Rule rule : programme.rules().values()) {
      Example good = rule.good();
      if (good != null && !failing.containsKey(good.from())) {
        try {
          Example whole = new Example(good.from(), null, null, null, null);
          // notes are no fault of an example, whichever rule is asked
          failing.put(good.from(), trial.of(rule, whole).stream().filter(this::isFault).toList());
        } catch (RuleTrials.Unfit e) {
          failing.put(good.from(), List.of()); // each rule says so
        }
      }
    }
  }

  private boolean isFault(Finding finding) {
    return finding.severity() != Severity.INFO;
  }

  /** The rules that an application fails by itself. */
  Set<String> known(String example) {
    Set<String> rules = new LinkedHashSet<>();
    failing.getOrDefault(example, List.of()).forEach(one -> rules.add(one.rule()));
    return rules;
  }

  /** One problem for each rule that an application fails, at the value that is wrong. */
  List<PackProblem> problems() {
    List<PackProblem> problems = new ArrayList<>();
    failing.forEach(
        (example, findings) -> {
          Set<String> told = new LinkedHashSet<>();
          for (Finding one : findings) {
            if (told.add(one.rule())) {
              problems.add(problem(example, one));
            }
          }
        });
    return problems;
  }

  private PackProblem problem(String example, Finding finding) {
    return programme
        .origins()
        .problem(
            Programme.example(example),
            finding.pointer(),
            wording.say(
                "pack.example.base",
                example,
                finding.rule(),
                wording.with(programme.phrases()).say(finding.message()),
                starting(example)));
  }

  private long starting(String example) {
    return programme.rules().values().stream()
        .filter(
            rule ->
                Stream.of(rule.good(), rule.bad())
                    .anyMatch(one -> one != null && one.from().equals(example)))
        .count();
  }
}
