package io.shenbao.attachment;

import io.shenbao.application.Origin;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Findings;
import io.shenbao.assessment.Severity;
import io.shenbao.assessment.Verdict;
import io.shenbao.programme.Due;
import io.shenbao.programme.Requirement;
import io.shenbao.wording.Sentence;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Tells of what is due and was not handed in, and that nothing else stands in for. */
final class MissingCheck {

  private final Matching matching;
  private final Alternatives alternatives;
  private final HandedIn handedIn;
  private final Predicate<Due> isDueNow;
  private final UnaryOperator<String> place;
  private final Findings findings;
  private final Set<Requirement> named = new LinkedHashSet<>();

  /**
   * @param isDueNow what is due now, and not only later
   * @param place a file's path from the input, given that from the application's folder
   */
  MissingCheck(
      Matching matching,
      Alternatives alternatives,
      HandedIn handedIn,
      Predicate<Due> isDueNow,
      UnaryOperator<String> place,
      Findings findings) {
    this.matching = matching;
    this.alternatives = alternatives;
    this.handedIn = handedIn;
    this.isDueNow = isDueNow;
    this.place = place;
    this.findings = findings;
  }

  /** Whether something of a requirement was told to be missing now. */
  boolean hasNamed(Requirement requirement) {
    return named.contains(requirement);
  }

  /** Something that is due and has no file. */
  void missing(Due one) {
    Requirement requirement = one.requirement();
    if (alternatives.isServed(requirement)) {
      findings.count(Verdict.PASSED);
      return;
    }
    boolean now = isDueNow.test(one);
    if (now) {
      named.add(requirement);
    }
    Origin folder = new Origin.Whole(place.apply(requirement.folder()));
    String label = label(one, alternatives.labels(requirement));
    if (now && !handedIn.isWhole()) {
      findings.add(
          Finding.unchecked("attachment-unchecked", Severity.ERROR)
              .clause(requirement.clause())
              .at(FileCheck.pointer(requirement, one.variant()), folder)
              .says("attachment.missing.unread", label));
      return;
    }
    findings.add(
        Finding.failed("attachment-missing", now ? Severity.ERROR : Severity.INFO)
            .clause(requirement.clause())
            .at(FileCheck.pointer(requirement, one.variant()), folder)
            .says(message(requirement, label, now), fix(one, now)));
  }

  private Sentence message(Requirement requirement, String label, boolean now) {
    List<Path> left = matching.leftOver(requirement);
    return left.isEmpty() || !now
        ? Sentence.of(now ? "attachment.missing" : "attachment.later", label)
        : Sentence.of("attachment.missing.left", label, left.stream().map(handedIn::name).toList());
  }

  private static Sentence fix(Due one, boolean now) {
    String folder = one.requirement().folder();
    return one.variant().isEmpty()
        ? Sentence.of(now ? "attachment.missing.fix" : "attachment.later.fix", folder)
        : Sentence.of(
            "attachment.missing.named.fix",
            folder,
            one.patterns().stream().map(name -> name.replace("*", "")).toList());
  }

  private static String label(Due one, List<String> others) {
    Requirement requirement = one.requirement();
    boolean isItem = requirement.each() != null && !one.label().equals(requirement.label());
    List<String> any = new ArrayList<>(others);
    any.add(0, isItem ? requirement.label() + "（" + one.label() + "）" : one.label());
    return String.join("／", any);
  }
}
