package io.shenbao.check;

import dev.cel.runtime.CelEvaluationException;
import io.shenbao.assessment.Verdict;
import io.shenbao.programme.Rule;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JsonPointer;

/** Judges an application by the pack's rules, each on every item it speaks of. */
final class RuleCheck {

  private final List<CompiledRule> rules;

  RuleCheck(List<CompiledRule> rules) {
    this.rules = rules;
  }

  void check(Frame application, Reporter reporter, Set<JsonPointer> flagged) {
    for (CompiledRule rule : rules) {
      List<Frame> frames = application.each(rule.scope());
      if (frames.isEmpty()) {
        reporter.count(Verdict.NOT_APPLICABLE);
      }
      for (Frame frame : frames) {
        judge(rule, frame, reporter, flagged);
      }
    }
  }

  private static void judge(
      CompiledRule compiled, Frame frame, Reporter reporter, Set<JsonPointer> flagged) {
    Rule rule = compiled.rule();
    try {
      boolean applies =
          rule.needs().stream().allMatch(frame::has)
              && !flagged.contains(frame.pointer(rule.at()))
              && (compiled.when() == null || compiled.when().holds(frame));
      if (!applies) {
        reporter.count(Verdict.NOT_APPLICABLE);
      } else if (compiled.assertion() == null) {
        report(compiled, Verdict.MANUAL, frame, reporter);
      } else if (compiled.assertion().holds(frame)) {
        reporter.count(Verdict.PASSED);
      } else {
        report(compiled, Verdict.FAILED, frame, reporter);
      }
    } catch (CelEvaluationException e) {
      reporter.add(
          rule.id(),
          Verdict.UNCHECKED,
          rule.severity(),
          rule.clause(),
          frame.pointer(rule.at()),
          reporter.say("check.unchecked", rule.label(), String.valueOf(e.getMessage())),
          reporter.say("check.unchecked.fix"));
    }
  }

  private static void report(
      CompiledRule compiled, Verdict verdict, Frame frame, Reporter reporter) {
    Rule rule = compiled.rule();
    reporter.add(
        rule.id(),
        verdict,
        verdict == Verdict.MANUAL ? null : rule.severity(),
        rule.clause(),
        frame.pointer(rule.at()),
        compiled.message().render(frame),
        compiled.fix().render(frame));
  }
}
