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
 * many are kept, for the bureau to decide on, that any real application keeps all of its own; of
 * these fewer are told: nobody mends a thousand things one by one, and they would hide all others.
 * Of the rest their number counts.
 */
public final class Findings {

  /** How many of a kind are kept: what a stranger's file can make us remember is bounded. */
  static final int MOST_KEPT = 5_000;

  /** How many of a kind are told. */
  static final int MOST_TOLD = 50;

  /** Checks by hand are answered one by one: an application has as many as it has items. */
  static final int MOST_TOLD_BY_HAND = 500;

  /** What is said of those that are not told; its fact is their number. */
  static final String MORE = "assessment.more";

  /** Findings that are alike: of one rule, and decided on alike. */
  private record Kind(
      String rule, Verdict verdict, @Nullable Severity severity, @Nullable Decision decision) {

    static Kind of(Finding finding) {
      return new Kind(finding.rule(), finding.verdict(), finding.severity(), finding.decision());
    }

    boolean isByHand() {
      return verdict != Verdict.FAILED && verdict != Verdict.UNCHECKED;
    }
  }

  /** How many of a kind there are so far. */
  private static final class Amount {
    private int kept;
    private int more;
    private String clause = "";
    private Origin origin = new Origin.Whole("");
  }

  private final int most;
  private final int mostByHand;
  private final List<Finding> found = new ArrayList<>();
  private final Map<Kind, Amount> numbers = new LinkedHashMap<>();
  private final Set<String> passed = new LinkedHashSet<>();
  private Tally tally = Tally.NONE;

  public Findings() {
    this(MOST_KEPT, MOST_KEPT);
  }

  private Findings(int most, int mostByHand) {
    this.most = most;
    this.mostByHand = mostByHand;
  }

  /** So much of a judgement as is told. */
  static Judgement told(Judgement judgement) {
    return new Findings(MOST_TOLD, MOST_TOLD_BY_HAND).add(judgement).judgement();
  }

  /** Counts a check that has nothing to tell: passed or not applicable. */
  public void count(Verdict verdict) {
    count(verdict, 1);
  }

  /** Counts several of them. */
  public void count(Verdict verdict, int checks) {
    tally = tally.with(verdict, checks);
  }

  /**
   * Counts checks that one of the pack's rules passed.
   *
   * @param checks 1 at least
   */
  public void pass(String rule, int checks) {
    passed.add(rule);
    count(Verdict.PASSED, checks);
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

  /** Whether so many of a failed rule are kept already that of one more only its number counts. */
  public boolean areEnough(String rule, Severity severity) {
    Amount amount = numbers.get(new Kind(rule, Verdict.FAILED, severity, null));
    return amount != null && amount.kept >= MOST_KEPT;
  }

  /** Counts one more of a failed rule of which there are enough. */
  public void addMore(String rule, Severity severity) {
    amount(new Kind(rule, Verdict.FAILED, severity, null)).more++;
    count(Verdict.FAILED);
  }

  private void take(Finding finding) {
    Kind kind = Kind.of(finding);
    Amount amount = amount(kind);
    if (!finding.standsForMore() && amount.kept < (kind.isByHand() ? mostByHand : most)) {
      amount.kept++;
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
