package io.shenbao.check;

import dev.cel.runtime.CelEvaluationException;
import io.shenbao.assessment.Verdict;
import io.shenbao.programme.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;

/**
 * Judges an application by the pack's rules, each on every item it speaks of. A rule is not judged
 * where one has failed that tells the root cause.
 */
final class RuleCheck {

  private final List<CompiledRule> rules;

  RuleCheck(List<CompiledRule> rules) {
    this.rules = rules;
  }

  void check(Frame application, Reporter reporter, Set<JsonPointer> flagged) {
    new Judging(reporter, flagged).judge(rules, application);
  }

  /** The judging of one application. */
  private static final class Judging {
    private final Reporter reporter;
    private final Set<JsonPointer> flagged;

    /** The values that failed, by the rule's id. */
    private final Map<String, List<JsonPointer>> failures = new HashMap<>();

    Judging(Reporter reporter, Set<JsonPointer> flagged) {
      this.reporter = reporter;
      this.flagged = flagged;
    }

    void judge(List<CompiledRule> rules, Frame application) {
      Map<String, List<Frame>> known = new HashMap<>(); // many rules go through the same list
      for (CompiledRule rule : rules) {
        String each = String.valueOf(rule.rule().each());
        List<Frame> frames = known.computeIfAbsent(each, none -> application.each(rule.scope()));
        if (frames.isEmpty()) {
          reporter.count(Verdict.NOT_APPLICABLE);
        }
        for (Frame frame : frames) {
          judge(rule, frame);
        }
      }
    }

    private void judge(CompiledRule compiled, Frame frame) {
      Rule rule = compiled.rule();
      try {
        boolean applies =
            hasAll(frame, rule.needs())
                && (flagged.isEmpty() || !flagged.contains(frame.pointer(rule.at())))
                && !isExplained(rule, frame)
                && (compiled.when() == null || compiled.when().holds(frame));
        if (!applies) {
          reporter.count(Verdict.NOT_APPLICABLE);
        } else if (compiled.assertion() == null
            || (compiled.decidable() != null && !compiled.decidable().holds(frame))) {
          report(rule, Verdict.MANUAL, frame, compiled.manual(), compiled.fix());
        } else if (compiled.assertion().holds(frame)) {
          reporter.count(Verdict.PASSED);
        } else {
          failures
              .computeIfAbsent(rule.id(), id -> new ArrayList<>())
              .add(frame.pointer(rule.at()));
          report(rule, Verdict.FAILED, frame, compiled.message(), compiled.fix());
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

    private static boolean hasAll(Frame frame, List<String> paths) {
      for (String path : paths) {
        if (!frame.has(path)) {
          return false;
        }
      }
      return true;
    }

    /** Whether an earlier rule has failed on a value that this one needs or points to. */
    private boolean isExplained(Rule rule, Frame frame) {
      for (String earlier : rule.after()) {
        for (JsonPointer failed : failures.getOrDefault(earlier, List.of())) {
          Stream<JsonPointer> used =
              Stream.concat(rule.needs().stream(), Stream.of(rule.at())).map(frame::pointer);
          if (Stream.concat(used, Stream.ofNullable(frame.about()))
              .anyMatch(value -> isWithin(failed, value) || isWithin(value, failed))) {
            return true;
          }
        }
      }
      return false;
    }

    private static boolean isWithin(JsonPointer inner, JsonPointer outer) {
      return inner.equals(outer) || inner.toString().startsWith(outer + "/");
    }

    private void report(Rule rule, Verdict verdict, Frame frame, Message message, Message fix) {
      reporter.add(
          rule.id(),
          verdict,
          verdict == Verdict.MANUAL ? null : rule.severity(),
          rule.clause(),
          frame.pointer(rule.at()),
          message.render(frame),
          fix.render(frame));
    }
  }
}
