package io.shenbao.account;

import io.shenbao.assessment.Outcome;
import io.shenbao.review.RunResult;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many applications a run found, and what they came to.
 *
 * @param found all of the others but {@code reused}, together
 * @param reused how many of them were taken over unchanged
 */
public record RunTally(
    int found, int ready, int needsFix, int incomplete, int unreadable, int duplicate, int reused) {

  static RunTally of(RunResult run) {
    return new RunTally(
        run.applications().size(),
        run.count(Outcome.READY),
        run.count(Outcome.NEEDS_FIX),
        run.count(Outcome.INCOMPLETE),
        run.count(Outcome.UNREADABLE),
        run.count(Outcome.DUPLICATE),
        run.reused());
  }

  /** By the name that each has in report.json. */
  public Map<String, Integer> byName() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("found", found);
    counts.put("ready", ready);
    counts.put("needsFix", needsFix);
    counts.put("incomplete", incomplete);
    counts.put("unreadable", unreadable);
    counts.put("duplicate", duplicate);
    counts.put("reused", reused);
    return counts;
  }

  static RunTally of(Map<String, Integer> counts) {
    return new RunTally(
        counts.getOrDefault("found", 0),
        counts.getOrDefault("ready", 0),
        counts.getOrDefault("needsFix", 0),
        counts.getOrDefault("incomplete", 0),
        counts.getOrDefault("unreadable", 0),
        counts.getOrDefault("duplicate", 0),
        counts.getOrDefault("reused", 0));
  }
}
