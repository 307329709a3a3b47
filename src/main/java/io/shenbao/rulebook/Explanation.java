package io.shenbao.rulebook;

import io.shenbao.assessment.AssessmentJson;
import io.shenbao.assessment.Finding;
import io.shenbao.check.Checker;
import io.shenbao.check.RuleTrials;
import io.shenbao.programme.AcrossRule;
import io.shenbao.programme.Example;
import io.shenbao.programme.PackOrigin;
import io.shenbao.programme.Programme;
import io.shenbao.programme.Requirement;
import io.shenbao.programme.Rule;
import io.shenbao.programme.Similar;
import io.shenbao.wording.Wording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/** All there is to say about one rule, one piece of evidence or one built-in check, in lines. */
public final class Explanation {

  private final Programme programme;
  private final Wording wording;
  private final RuleTrials trials;
  private final List<String> lines = new ArrayList<>();

  private Explanation(Programme programme, Checker checker, Wording wording) {
    this.programme = programme;
    this.wording = wording;
    this.trials = new RuleTrials(programme, checker, wording);
  }

  /** Explains an id; empty when nothing has it. */
  public static List<String> of(String id, Programme programme, Checker checker, Wording wording) {
    Explanation explanation = new Explanation(programme, checker, wording);
    Rule rule = programme.rules().get(id);
    Requirement requirement = programme.requirements().get(id);
    if (rule != null) {
      explanation.rule(rule);
    } else if (programme.across().containsKey(id)) {
      explanation.across(programme.across().get(id));
    } else if (requirement != null) {
      explanation.requirement(requirement);
    } else {
      BuiltIn.of(id, wording).ifPresent(explanation::builtIn);
    }
    return List.copyOf(explanation.lines);
  }

  /** The id that a wrong one may have meant; empty when none is near. */
  public static String meant(String id, Programme programme) {
    List<String> ids =
        Stream.of(
                programme.rules().keySet(),
                programme.across().keySet(),
                programme.requirements().keySet(),
                BuiltIn.IDS)
            .flatMap(Collection::stream)
            .toList();
    return Similar.to(id, ids).orElse("");
  }

  private void rule(Rule rule) {
    boolean manual = rule.manual() != null;
    String urgency = manual ? "manual" : AssessmentJson.word(rule.severity());
    head(rule.id(), rule.label(), wording.say("report.urgency." + urgency));
    JsonPointer place = JsonPointer.empty().appendProperty(rule.id());
    say(
        "rules.clause",
        rule.practice() ? wording.say("report.rules.practice", rule.clause()) : rule.clause());
    say("rules.quote", quoted(rule.quote(), place));
    say("rules.reason", rule.practice() ? wording.say("rules.reason.practice") : "");
    say("rules.each", rule.each());
    say("rules.when", rule.when());
    say("rules.needs", String.join(", ", rule.needs()));
    say("rules.assert", rule.assertion());
    say("rules.at", rule.at());
    say("rules.manual", rule.manual());
    say("rules.message", rule.message());
    say("rules.fix", rule.fix());
    example(rule, "rules.good", rule.good());
    example(rule, "rules.bad", rule.bad());
    PackOrigin origin = programme.origins().origin("rules.yaml", place);
    say("rules.written", "config/" + origin.file() + ":" + origin.line());
  }

  /** A quote, and whose notice it is from when the pack has inherited it. */
  private String quoted(String quote, JsonPointer rule) {
    if (quote.isEmpty()) {
      return "";
    }
    PackOrigin origin = programme.origins().origin("rules.yaml", rule.appendProperty("quote"));
    return wording.say(
        "rules.quote.from", quote, "config/programmes/" + origin.pack() + "/notice.txt");
  }

  private void example(Rule rule, String key, @Nullable Example example) {
    if (example == null) {
      return;
    }
    String merge = example.merge() == null ? "" : " + " + example.merge();
    String evidence = example.evidence() == null ? "" : " + evidence: " + example.evidence();
    say(key, "examples/" + example.from() + ".yaml" + merge + evidence);
    try {
      for (Finding finding : trials.findings(rule, example)) {
        say("rules.says", wording.say(finding.message()));
        say("rules.mend", wording.say(finding.fix()));
      }
    } catch (RuleTrials.Unfit e) {
      say("rules.says", e.getMessage());
    }
  }

  /** One of what is compared across applications. */
  private void across(AcrossRule rule) {
    head(
        rule.id(),
        rule.label(),
        wording.say("report.urgency." + AssessmentJson.word(rule.severity())));
    JsonPointer place = JsonPointer.empty().appendProperty(rule.id());
    say(
        "rules.clause",
        rule.practice() ? wording.say("report.rules.practice", rule.clause()) : rule.clause());
    say(
        "rules.quote",
        rule.quote().isEmpty() ? "" : wording.say("rules.quote.plain", rule.quote()));
    say("rules.reason", rule.practice() ? wording.say("rules.reason.practice") : "");
    say("rules.message", rule.message());
    say("rules.fix", rule.fix());
    PackOrigin origin = programme.origins().origin(Programme.ACROSS, place);
    say("rules.written", "config/" + origin.file() + ":" + origin.line());
  }

  private void requirement(Requirement one) {
    String due =
        wording.say(one.required() ? "rules.evidence.required" : "rules.evidence.optional");
    head(one.id(), one.label(), due);
    say("rules.clause", one.clause());
    say("rules.quote", wording.say("rules.quote.plain", one.quote()));
    say("rules.folder", one.folder());
    say("rules.accept", String.join(", ", one.accept()));
    say("rules.each", one.each());
    say("rules.when", one.when());
    Requirement.Duration duration = one.duration();
    if (duration != null) {
      say("rules.duration", duration.min() + "–" + duration.max());
    }
  }

  private void builtIn(BuiltIn check) {
    head(check.id(), check.label(), wording.say("rules.built-in"));
    say("rules.reason", check.why());
    say("rules.fix", check.fix());
  }

  private void head(String id, String label, String urgency) {
    lines.add(id + "  " + label + "  [" + urgency + "]");
  }

  private void say(String key, @Nullable String text) {
    if (text != null && !text.isEmpty()) {
      lines.add("  " + wording.say(key) + "  " + text.replace("\n", " "));
    }
  }
}
