package io.shenbao.check;

import dev.cel.runtime.CelEvaluationException;
import io.shenbao.assessment.Verdict;
import io.shenbao.programme.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

  void check(Frame application, Reporter reporter, Flagged flagged) {
    new Judging(reporter, flagged).judge(rules, application);
  }

  /** The judging of one application. */
  private static final class Judging {
    private final Reporter reporter;
    private final Flagged flagged;

    /** The values that failed, by the rule's id. */
    private final Map<String, List<JsonPointer>> failures = new HashMap<>();

    Judging(Reporter reporter, Flagged flagged) {
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
        Question question = Question.of(rule, application.edition());
        for (Frame frame : frames) {
          judge(question, frame);
        }
      }
    }

    private void judge(Question question, Frame frame) {
      CompiledRule compiled = question.rule();
      Rule rule = compiled.rule();
      try {
        boolean open =
            hasAll(frame, compiled.needs())
                && (flagged.isEmpty() || !flagged.has(compiled.at().trail(frame)))
                && (failures.isEmpty() || !isExplained(compiled, frame));
        Verdict verdict = open ? question.verdict(frame) : Verdict.NOT_APPLICABLE;
        switch (verdict) {
          case MANUAL -> report(compiled, verdict, frame, compiled.manual());
          case FAILED -> {
            failures
                .computeIfAbsent(rule.id(), id -> new ArrayList<>())
                .add(compiled.at().trail(frame).pointer());
            report(compiled, verdict, frame, compiled.message());
          }
          default -> reporter.count(verdict);
        }
      } catch (CelEvaluationException e) {
        reporter.add(
            rule.id(),
            Verdict.UNCHECKED,
            rule.severity(),
            rule.clause(),
            compiled.at().trail(frame).pointer(),
            reporter.say("check.unchecked", rule.label(), String.valueOf(e.getMessage())),
            reporter.say("check.unchecked.fix"));
      }
    }

    private static boolean hasAll(Frame frame, List<ValuePath> paths) {
      for (ValuePath path : paths) {
        if (!path.isPresent(frame)) {
          return false;
        }
      }
      return true;
    }

    /** Whether an earlier rule has failed on a value that this one needs or points to. */
    private boolean isExplained(CompiledRule compiled, Frame frame) {
      for (String earlier : compiled.rule().after()) {
        for (JsonPointer failed : failures.getOrDefault(earlier, List.of())) {
          if (used(compiled, frame)
              .anyMatch(value -> isWithin(failed, value) || isWithin(value, failed))) {
            return true;
          }
        }
      }
      return false;
    }

    private static Stream<JsonPointer> used(CompiledRule compiled, Frame frame) {
      Stream<Trail> paths =
          Stream.concat(compiled.needs().stream(), Stream.of(compiled.at()))
              .map(path -> path.trail(frame));
      Stream<Trail> about =
          Stream.ofNullable(frame.it()).map(Frame.Item::about).filter(Objects::nonNull);
      return Stream.concat(paths, about).map(Trail::pointer);
    }

    private static boolean isWithin(JsonPointer inner, JsonPointer outer) {
      return inner.equals(outer) || inner.toString().startsWith(outer + "/");
    }

    private void report(CompiledRule compiled, Verdict verdict, Frame frame, Message message) {
      Rule rule = compiled.rule();
      reporter.add(
          rule.id(),
          verdict,
          verdict == Verdict.MANUAL ? null : rule.severity(),
          rule.clause(),
          compiled.at().trail(frame).pointer(),
          message.render(frame),
          compiled.fix().render(frame));
    }
  }
}
