package io.shenbao.account;

import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Outcome;
import io.shenbao.review.RunResult;
import io.shenbao.source.Survey;
import io.shenbao.wording.Plain;
import io.shenbao.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a run could not judge, or not in full.
 *
 * @param first the first of them
 * @param count how many there are
 */
public record Unjudged(List<Item> first, int count) {

  /** So many are named; report.json names all. */
  private static final int NAMED = 50;

  private static final int LONGEST = 300;
  private static final Unjudged NONE = new Unjudged(List.of(), 0);

  public Unjudged {
    first = List.copyOf(first);
  }

  /**
   * One of them, in lines that do nothing but to be read.
   *
   * @param path relative to the input; empty for the run as a whole
   */
  public record Item(String path, String title, String why) {}

  /** Goes through the applications once, if there is anything to find in them. */
  static Unjudged of(RunResult run, Wording wording) {
    if (run.exitCode() != 3) {
      return NONE;
    }
    Collector found = new Collector(wording);
    for (Finding one : run.findings()) {
      if (one.leavesOpen()) {
        found.add("", "", wording.say(one.message()));
      }
    }
    for (Survey.NotJudged one : run.withoutSource()) {
      found.add(
          one.path(),
          "",
          one.reasons().stream().map(wording::say).collect(Collectors.joining("；")));
    }
    if (run.counts().isOpen()) {
      run.applications().forEach(found::take);
    }
    return new Unjudged(found.first, found.count);
  }

  private static final class Collector {
    private final Wording wording;
    private final List<Item> first = new ArrayList<>();
    private int count;

    Collector(Wording wording) {
      this.wording = wording;
    }

    void take(Assessment one) {
      boolean isUnreadable = one.outcome() == Outcome.UNREADABLE;
      one.findings().stream()
          .filter(finding -> finding.leavesOpen() || (isUnreadable && finding.isError()))
          .findFirst()
          .ifPresentOrElse(
              finding -> add(one.path(), one.name(), wording.say(finding.message())),
              () -> {
                if (isUnreadable) {
                  add(one.path(), one.name(), "");
                }
              });
    }

    void add(String path, String title, String why) {
      count++;
      if (first.size() < NAMED) {
        first.add(new Item(line(path), line(title), line(why)));
      }
    }

    private static String line(String text) {
      return Plain.beginning(Plain.line(text), LONGEST);
    }
  }
}
