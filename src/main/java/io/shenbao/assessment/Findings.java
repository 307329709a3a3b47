package io.shenbao.assessment;

import io.shenbao.application.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Collects the findings and counts the verdicts of one checker on one application. Of each kind so
 * many are told, and of the rest their number: nobody mends a thousand things one by one, and they
 * would hide all others.
 */
public final class Findings {

  /** How many of a kind are told. */
  static final int MOST = 50;

  /** Checks by hand are answered one by one: an application has as many as it has items. */
  static final int MOST_BY_HAND = 500;

  /** What is said of those that are not told; its fact is their number. */
  static final String MORE = "assessment.more";

  /** Findings that are alike: of one rule, and decided on alike. */
  private record Kind(
      String rule, Verdict verdict, @Nullable Severity severity, @Nullable Decision decision) {

    static Kind of(Finding finding) {
      return new Kind(finding.rule(), finding.verdict(), finding.severity(), finding.decision());
    }

    int most() {
      return verdict == Verdict.FAILED || verdict == Verdict.UNCHECKED ? MOST : MOST_BY_HAND;
    }
  }

  /** How many of a kind there are so far. */
  private static final class Amount {
    private int told;
    private int more;
    private String clause = "";
    private Origin origin = new Origin.Whole("");
  }

  private final List<Finding> found = new ArrayList<>();
  private final Map<Kind, Amount> numbers = new LinkedHashMap<>();
  private final Set<String> passed = new LinkedHashSet<>();
  private Tally tally = Tally.NONE;

  /** Counts a check that has nothing to tell: passed or not applicable. */
  public void count(Verdict verdict) {
    tally = tally.with(verdict);
  }

  /** Counts a check that one of the pack's rules passed. */
  public void pass(String rule) {
    passed.add(rule);
    count(Verdict.PASSED);
  }

  public void add(Finding finding) {
    take(finding);
    count(finding.verdict());
  }

  /** Adds what another checker found on the same application. */
  public Findings add(Judgement judgement) {
    judgement.findings().forEach(this::take);
    passed.addAll(judgement.passed());
    tally = tally.plus(judgement.tally());
    return this;
  }

  /** Whether so many of a failed rule are told already that of one more only its number counts. */
  public boolean areEnough(String rule, Severity severity) {
    Amount amount = numbers.get(new Kind(rule, Verdict.FAILED, severity, null));
    return amount != null && amount.told >= MOST;
  }

  /** Counts one more of a failed rule of which there are enough. */
  public void addMore(String rule, Severity severity) {
    amount(new Kind(rule, Verdict.FAILED, severity, null)).more++;
    count(Verdict.FAILED);
  }

  private void take(Finding finding) {
    Kind kind = Kind.of(finding);
    Amount amount = amount(kind);
    boolean standsForMore = finding.message().key().equals(MORE);
    if (!standsForMore && amount.told < kind.most()) {
      amount.told++;
      amount.clause = finding.clause();
      amount.origin = new Origin.Whole(finding.origin().file());
      found.add(finding);
    } else {
      amount.more += finding.number();
      amount.clause = finding.clause();
      amount.origin = new Origin.Whole(finding.origin().file());
    }
  }

  private Amount amount(Kind kind) {
    return numbers.computeIfAbsent(kind, none -> new Amount());
  }

  /** The judgement of a check that found one thing. */
  public static Judgement of(Finding finding) {
    Findings findings = new Findings();
    findings.add(finding);
    return findings.judgement();
  }

  public Judgement judgement() {
    List<Finding> all = new ArrayList<>(found);
    numbers.forEach(
        (kind, amount) -> {
          if (amount.more > 0) {
            all.add(more(kind, amount));
          }
        });
    return new Judgement(all, tally, List.copyOf(passed));
  }

  private static Finding more(Kind kind, Amount amount) {
    FindingDraft draft = new FindingDraft(kind.rule(), kind.verdict(), kind.severity());
    return draft
        .clause(amount.clause)
        .at(amount.origin)
        .says(MORE, amount.more)
        .decided(kind.decision());
  }
}
