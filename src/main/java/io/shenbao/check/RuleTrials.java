package io.shenbao.check;

import io.shenbao.application.Application;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Severity;
import io.shenbao.assessment.Verdict;
import io.shenbao.programme.EvidenceReading;
import io.shenbao.programme.Example;
import io.shenbao.programme.ExamplePatch;
import io.shenbao.programme.PackProblem;
import io.shenbao.programme.Programme;
import io.shenbao.programme.Rule;
import io.shenbao.source.SourceReader;
import io.shenbao.source.SourceReading;
import io.shenbao.source.table.ClerkLists;
import io.shenbao.source.table.Roster;
import io.shenbao.wording.Wording;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.node.ObjectNode;

/**
 * Runs the examples of a pack's rules: a good one must give nothing at all, a bad one exactly its
 * rule. Notes of other rules are no fault of an example.
 */
public final class RuleTrials {

  private final Programme programme;
  private final Checker checker;
  private final Wording wording;
  private final SourceReader reader;
  private final ExampleEvidence evidence;
  private final ExampleLists lists;

  public RuleTrials(Programme programme, Checker checker, Wording wording) {
    this.programme = programme;
    this.checker = checker;
    this.wording = wording;
    this.reader = new SourceReader(programme);
    this.evidence = new ExampleEvidence(programme, wording);
    this.lists = new ExampleLists(programme, wording);
  }

  /**
   * The examples of all rules that do not hold, in order of place. What a whole application gives
   * that they start from is told of that one, and not of each of them again.
   */
  public List<PackProblem> problems() {
    BaseExamples bases = new BaseExamples(programme, this::findings, wording);
    return Stream.concat(
            bases.problems().stream(),
            programme.rules().values().stream()
                .flatMap(rule -> problems(rule, bases::known).stream()))
        .sorted()
        .toList();
  }

  /** What is wrong with a rule's examples; a manual rule has none. */
  public List<PackProblem> problems(Rule rule) {
    return problems(rule, example -> Set.of());
  }

  /**
   * @param known rules that an example's whole application fails by itself
   */
  private List<PackProblem> problems(Rule rule, Function<String, Set<String>> known) {
    List<PackProblem> problems = new ArrayList<>();
    Example good = rule.good();
    Example bad = rule.bad();
    if (good != null && isTried(rule, good, known)) {
      problem(rule, "good", good, known.apply(good.from())).ifPresent(problems::add);
    }
    if (bad != null && isTried(rule, bad, known)) {
      problem(rule, "bad", bad, known.apply(bad.from())).ifPresent(problems::add);
    }
    return problems;
  }

  /** What waits for a rule that the whole application fails can't be tried. */
  private static boolean isTried(Rule rule, Example example, Function<String, Set<String>> known) {
    return Collections.disjoint(rule.after(), known.apply(example.from()));
  }

  /**
   * What an example gives: what failed or could not be checked, but for notes of other rules.
   *
   * @throws Unfit when it is no application that can be read
   */
  public List<Finding> findings(Rule rule, Example example) throws Unfit {
    SourceReading reading = reader.read(example.from(), application(example));
    Application application = reading.application();
    if (application == null || !reading.flagged().isEmpty()) {
      String values =
          String.join(
              ", ", reading.flagged().stream().map(JsonPointer::toString).sorted().toList());
      throw new Unfit(wording.say("pack.example.unread", example.from(), values));
    }
    List<String> listed = example.listed();
    ClerkLists named = lists.read(example.lists());
    Checker judge = checker.with(listed == null ? named : named.with(Roster.of(listed)));
    EvidenceReading said = evidence.read(example.evidence());
    return judge.examine(application).check(reading.flagged(), said).findings().stream()
        .filter(one -> one.verdict() == Verdict.FAILED || one.verdict() == Verdict.UNCHECKED)
        .filter(one -> one.severity() != Severity.INFO || one.rule().equals(rule.id()))
        .toList();
  }

  private ObjectNode application(Example example) throws Unfit {
    ObjectNode from = programme.examples().get(example.from());
    if (from == null) {
      throw new Unfit(wording.say("pack.rule.unknown-example", example.from()));
    }
    try {
      return example.merge() == null ? from.deepCopy() : ExamplePatch.apply(from, example.merge());
    } catch (IllegalArgumentException e) {
      throw new Unfit(wording.say("pack.example.item", String.valueOf(e.getMessage())));
    }
  }

  private Optional<PackProblem> problem(Rule rule, String key, Example example, Set<String> known) {
    boolean isGood = key.equals("good");
    List<String> expected = isGood ? List.of() : List.of(rule.id());
    JsonPointer place =
        JsonPointer.empty()
            .appendProperty(rule.id())
            .appendProperty("examples")
            .appendProperty(key);
    try {
      List<String> found =
          findings(rule, example).stream()
              .map(Finding::rule)
              .filter(one -> !known.contains(one) || (!isGood && one.equals(rule.id())))
              .toList();
      return found.equals(expected)
          ? Optional.empty()
          : Optional.of(at(place, said(key, rule, found)));
    } catch (Unfit e) {
      return Optional.of(at(place, String.valueOf(e.getMessage())));
    }
  }

  private String said(String key, Rule rule, List<String> found) {
    List<String> facts = new ArrayList<>(found);
    if (facts.isEmpty()) {
      facts.add(wording.say("pack.example.nothing"));
    }
    String all = String.join(", ", facts);
    return key.equals("good")
        ? wording.say("pack.example.good", all)
        : wording.say("pack.example.bad", rule.id(), all);
  }

  private PackProblem at(JsonPointer place, String message) {
    return programme.origins().problem("rules.yaml", place, message);
  }

  /** An example that is no application. */
  public static final class Unfit extends Exception {
    private static final long serialVersionUID = 1;

    Unfit(String message) {
      super(message);
    }
  }
}
