package io.shenbao.check;

import dev.cel.runtime.CelEvaluationException;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.FindingDraft;
import io.shenbao.assessment.Verdict;
import io.shenbao.check.expression.Bindings;
import io.shenbao.check.expression.Message;
import io.shenbao.check.expression.Place;
import io.shenbao.check.expression.ValuePath;
import io.shenbao.deadline.Deadline;
import io.shenbao.programme.Programme;
import io.shenbao.programme.Rule;
import io.shenbao.wording.Phrase;
import io.shenbao.wording.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.LoggerFactory;
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

  void check(Bindings application, Reporter reporter, Flagged flagged) {
    new Judging(reporter, flagged).judge(rules, application);
  }

  /** The judging of one application. */
  private static final class Judging {
    private final Reporter reporter;
    private final Flagged flagged;

    /** The values that failed, by the rule's id. */
    private final Map<String, List<JsonPointer>> failures = new LinkedHashMap<>();

    Judging(Reporter reporter, Flagged flagged) {
      this.reporter = reporter;
      this.flagged = flagged;
    }

    void judge(List<CompiledRule> rules, Bindings application) {
      Map<String, Occurrences> known = new LinkedHashMap<>(); // many rules go through the same list
      for (CompiledRule rule : rules) {
        String each = String.valueOf(rule.rule().each());
        judge(
            rule,
            application.edition(),
            known.computeIfAbsent(each, none -> new Occurrences(application.each(rule.scope()))));
      }
    }

    private void judge(CompiledRule rule, String edition, Occurrences all) {
      Question question = Question.of(rule, edition);
      boolean[] where = rule.when().isByField() ? all.where(question.when()) : null;
      Flagged causes = causes(rule);
      boolean open = rule.needs().isEmpty() && flagged.isEmpty() && causes.isEmpty();
      int passed = 0;
      int notApplicable = all.size() == 0 ? 1 : 0;
      for (int i = 0; i < all.size(); i++) {
        if (where != null && !where[i]) {
          notApplicable++;
          continue;
        }
        Deadline.poll();
        Bindings bindings = all.get(i);
        if (!open && !isOpen(rule, causes, bindings)) {
          notApplicable++;
          continue;
        }
        switch (judge(question, bindings)) {
          case PASSED -> passed++;
          case NOT_APPLICABLE -> notApplicable++;
          default -> {}
        }
      }
      if (passed > 0) {
        reporter.pass(rule.rule().id(), passed);
      }
      reporter.count(Verdict.NOT_APPLICABLE, notApplicable);
    }

    /** Judges one; what needs telling is reported. */
    private Verdict judge(Question question, Bindings bindings) {
      CompiledRule compiled = question.rule();
      Rule rule = compiled.rule();
      try {
        Verdict verdict = question.verdict(bindings);
        if (verdict == Verdict.FAILED) {
          failures
              .computeIfAbsent(rule.id(), id -> new ArrayList<>())
              .add(compiled.at().place(bindings).pointer());
        }
        if (verdict == Verdict.FAILED || verdict == Verdict.MANUAL) {
          report(compiled, verdict, bindings);
        }
        return verdict;
      } catch (CelEvaluationException e) {
        LoggerFactory.getLogger(RuleCheck.class).error("rule {}", rule.id(), e);
        reporter.add(
            Finding.unchecked(rule.id(), rule.severity())
                .clause(rule.clause())
                .at(compiled.at().place(bindings).pointer(), reporter.origins())
                .says("check.unchecked", rule.label()));
        return Verdict.UNCHECKED;
      }
    }

    /** The values on which those rules have failed that tell the root cause of this one. */
    private Flagged causes(CompiledRule compiled) {
      Set<JsonPointer> causes = new LinkedHashSet<>();
      for (String earlier : compiled.rule().after()) {
        causes.addAll(failures.getOrDefault(earlier, List.of()));
      }
      return new Flagged(causes);
    }

    /** Whether a rule is to be judged in a bindings. */
    private boolean isOpen(CompiledRule compiled, Flagged causes, Bindings bindings) {
      return hasAll(bindings, compiled.needs())
          && (flagged.isEmpty() || !flagged.has(compiled.at().place(bindings)))
          && (causes.isEmpty() || !isExplained(compiled, causes, bindings));
    }

    private static boolean hasAll(Bindings bindings, List<ValuePath> paths) {
      for (ValuePath path : paths) {
        if (!path.isPresent(bindings)) {
          return false;
        }
      }
      return true;
    }

    /** Whether one of the causes is a value that a rule needs, points to or speaks of. */
    private static boolean isExplained(CompiledRule compiled, Flagged causes, Bindings bindings) {
      for (ValuePath needed : compiled.needs()) {
        if (causes.touches(needed.place(bindings))) {
          return true;
        }
      }
      Place about = bindings.it() == null ? null : bindings.it().about();
      return causes.touches(compiled.at().place(bindings))
          || (about != null && causes.touches(about));
    }

    private void report(CompiledRule compiled, Verdict verdict, Bindings bindings) {
      Rule rule = compiled.rule();
      boolean manual = verdict == Verdict.MANUAL;
      FindingDraft draft =
          manual ? Finding.manual(rule.id()) : Finding.failed(rule.id(), rule.severity());
      reporter.add(
          draft
              .clause(rule.clause())
              .at(compiled.at().place(bindings).pointer(), reporter.origins())
              .says(
                  manual
                      ? said(rule, "manual", compiled.manual(), bindings)
                      : said(rule, "message", compiled.message(), bindings),
                  said(rule, "fix", compiled.fix(), bindings)));
    }

    /** A text of the rule's, with what it says of this application; nothing where it is empty. */
    private static Sentence said(Rule rule, String part, Message message, Bindings bindings) {
      return message.isEmpty()
          ? Sentence.NONE
          : new Sentence(
              Phrase.key(Programme.RULES, rule.id(), part), List.copyOf(message.values(bindings)));
    }
  }
}
