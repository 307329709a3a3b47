package io.shenbao.decision;

import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.Decision;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Judgement;
import io.shenbao.assessment.Tally;
import io.shenbao.assessment.Verdict;
import io.shenbao.programme.Fingerprint;
import io.shenbao.programme.Programme;
import io.shenbao.wording.Sentence;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All decisions of the bureau on the applications to one notice. Safe for use by several threads.
 */
public final class Decisions {

  private final String inputName;
  private final List<Ruling> inForce;
  private final List<Finding> amiss;
  private final Map<String, List<Ruling>> byApplicant = new HashMap<>();

  /**
   * @param inputName what a decision calls the application when the input itself is one
   * @param amiss what is wrong with the decisions as written; such ones are not in force
   */
  Decisions(String inputName, List<Ruling> inForce, List<Finding> amiss) {
    this.inputName = inputName;
    this.inForce = List.copyOf(inForce);
    this.amiss = List.copyOf(amiss);
    for (Ruling ruling : inForce) {
      for (String key : ruling.keys()) {
        byApplicant.computeIfAbsent(key, none -> new ArrayList<>()).add(ruling);
      }
    }
  }

  /** No decisions at all. */
  public static Decisions none() {
    return new Decisions("", List.of(), List.of());
  }

  /** Another text whenever any decision changes, or what is wrong with one. */
  public String fingerprint() {
    return new Fingerprint()
        .add("rulings", inForce.toString().getBytes(StandardCharsets.UTF_8))
        .add("amiss", amiss.toString().getBytes(StandardCharsets.UTF_8))
        .value();
  }

  /** What is decided on an application; another text whenever a decision on it changes. */
  public String fingerprint(String path, String identity, String factory) {
    return new Fingerprint()
        .add("rulings", on(path, identity, factory).toString().getBytes(StandardCharsets.UTF_8))
        .value();
  }

  /**
   * The judgement of an application that could be read, as the bureau has decided on it. Where
   * decisions contradict each other, none of them counts.
   */
  public Judgement decide(String path, String identity, String factory, Judgement judgement) {
    List<Ruling> rulings = on(path, identity, factory);
    if (rulings.isEmpty()) {
      return judgement;
    }
    Tally tally = judgement.tally();
    List<Finding> decided = new ArrayList<>();
    for (Finding finding : judgement.findings()) {
      Finding after = ruling(rulings, finding).map(one -> apply(one, finding)).orElse(finding);
      tally = tally.changed(finding.verdict(), after.verdict(), finding.number());
      decided.add(after);
    }
    return new Judgement(decided, tally, judgement.passed());
  }

  /**
   * What there is to say of the decisions themselves once all applications are judged: those that
   * are not as they should be, have expired, or were of no use.
   *
   * @param whole whether all applications were in the input: else those on others are passed over
   */
  public List<Finding> findings(Iterable<Assessment> results, Programme programme, boolean whole) {
    Unused unused = new Unused(programme);
    Map<Ruling, Use> uses = new HashMap<>();
    inForce.forEach(ruling -> uses.put(ruling, new Use(ruling)));
    for (Assessment result : results) {
      unused.see(result);
      on(result.path(), result.identity(), result.factory())
          .forEach(ruling -> Objects.requireNonNull(uses.get(ruling)).on(result));
    }
    List<Finding> findings = new ArrayList<>(amiss);
    for (Ruling ruling : inForce) {
      Use use = Objects.requireNonNull(uses.get(ruling));
      if (whole || use.concernsAny()) {
        unused.why(use).ifPresent(findings::add);
      }
    }
    findings.sort(Amiss.ORDER);
    return List.copyOf(findings);
  }

  /** Whether all that a file of theirs says is among these decisions already. */
  boolean include(List<Ruling> rulings) {
    return inForce.stream()
        .map(Decisions::said)
        .collect(Collectors.toCollection(LinkedHashSet::new))
        .containsAll(rulings.stream().map(Decisions::said).toList());
  }

  /** What a ruling says, wherever it is written. */
  private static List<String> said(Ruling ruling) {
    Decision decision = ruling.decision();
    return List.of(
        ruling.rule(),
        ruling.applicant(),
        ruling.factory(),
        ruling.at(),
        decision instanceof Decision.Answer answer ? answer.passed() + answer.note() : "waived",
        decision.by(),
        decision.date());
  }

  private List<Ruling> on(String path, String identity, String factory) {
    return keys(path, identity).stream()
        .flatMap(key -> byApplicant.getOrDefault(key, List.of()).stream())
        .distinct()
        .filter(ruling -> ruling.concerns(factory))
        .toList();
  }

  private Set<String> keys(String path, String identity) {
    return Ruling.keys(path.equals(".") ? inputName : path, identity);
  }

  /** The latest of those that can decide it, if they agree. */
  private static Optional<Ruling> ruling(List<Ruling> rulings, Finding finding) {
    List<Ruling> deciding = rulings.stream().filter(one -> one.decides(finding)).toList();
    boolean agreed = deciding.stream().allMatch(one -> one.agrees(deciding.get(0).decision()));
    return agreed
        ? deciding.stream().max(Comparator.comparing(one -> one.decision().date()))
        : Optional.empty();
  }

  private Finding apply(Ruling ruling, Finding finding) {
    if (ruling.decision() instanceof Decision.Waiver waiver) {
      return finding.waived(waiver);
    }
    if (ruling.decision() instanceof Decision.Answer answer && !answer.passed()) {
      String key = finding.verdict() == Verdict.MANUAL ? "decision.failed" : "decision.failed.seen";
      return finding.failedBy(
          answer,
          Sentence.of(key, answer.note(), finding.message()),
          Sentence.of("decision.failed.fix"));
    }
    return ruling.decision() instanceof Decision.Answer answer ? finding.passedBy(answer) : finding;
  }
}
