package io.shenbao.report;

import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Outcome;
import io.shenbao.assessment.Unlisted;
import io.shenbao.wording.Sentence;
import io.shenbao.wording.Wording;
import java.util.Comparator;
import java.util.List;

/** Why applications are not on the summary table, in words. */
public final class Reasons {

  /** How many findings a reason quotes; the rest are counted. */
  private static final int QUOTED = 3;

  private final Wording wording;

  public Reasons(Wording wording) {
    this.wording = wording;
  }

  /** Why an application that is not ready is not on the table. */
  public Unlisted unlisted(Assessment one) {
    return new Unlisted(one.path(), one.title(), one.factory(), one.outcome(), reason(one));
  }

  /** Why one that is ready is not on it either, for a quota. */
  public Unlisted beyond(Assessment one, Sentence quota) {
    return new Unlisted(
        one.path(),
        one.title(),
        one.factory(),
        one.outcome(),
        wording.say("report.reason.quota", wording.say(quota)));
  }

  private String reason(Assessment one) {
    List<String> reasons =
        one.findings().stream()
            .filter(finding -> finding.isError() || finding.leavesOpen())
            .sorted(Comparator.comparing(Urgency::of))
            // of a repetition only that it is one: what else is wrong is the other's business
            .limit(one.outcome() == Outcome.DUPLICATE ? 1 : Long.MAX_VALUE)
            .map(this::words)
            .distinct()
            .toList();
    String quoted =
        String.join(
            wording.say("report.reason.separator"),
            reasons.subList(0, Math.min(QUOTED, reasons.size())));
    return reasons.size() > QUOTED
        ? wording.say("report.reason.more", quoted, reasons.size() - QUOTED)
        : quoted;
  }

  private String words(Finding finding) {
    String message = wording.say(finding.message());
    return finding.clause().isEmpty()
        ? message
        : message + wording.say("report.clause", finding.clause());
  }
}
