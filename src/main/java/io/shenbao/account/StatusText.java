package io.shenbao.account;

import io.shenbao.wording.Plain;
import io.shenbao.wording.Wording;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How things stand with the runs, as lines for a console. */
public final class StatusText {

  private final Wording wording;

  public StatusText(Wording wording) {
    this.wording = wording;
  }

  /**
   * The lines, what matters most first.
   *
   * @param next when the next run is due, in words; empty when that is not known
   */
  public List<String> lines(RunStatus status, RunStatus.State state, String next) {
    List<String> lines = new ArrayList<>();
    lines.add(headline(status, state));
    RunAccount last = status.last();
    if (last != null) {
      lines.add(
          wording.say(
              "status.last", last.startedAt(), last.endedAt(), took(last.duration()), last.id()));
      lines.add("  " + counts(last));
      Shift since = last.since();
      if (since != null) {
        lines.add("  " + since(since));
      }
      lines.addAll(unjudged(last.unjudged()));
      lines.add("  " + wording.say(last.exitKey()));
      lines.add("  " + wording.say("report.see", last.report()));
      status.untold().forEach(one -> lines.add("  " + one));
    }
    lines.add(
        next.isEmpty() ? wording.say("status.next.unknown") : wording.say("status.next", next));
    return lines.stream().map(Plain::line).toList();
  }

  private String headline(RunStatus status, RunStatus.State state) {
    RunStatus.Begun begun = status.begun();
    RunStatus.Failed failed = status.failed();
    String at = begun == null ? "" : begun.startedAt();
    return switch (state) {
      case NONE -> wording.say("status.none");
      case RUNNING -> wording.say("status.running", at);
      case INTERRUPTED -> wording.say("status.interrupted", at);
      case FAILED ->
          failed == null ? "" : wording.say("status.failed", failed.startedAt(), failed.why());
      case COMPLETED -> wording.say("status.completed");
    };
  }

  /** How many applications came to what. */
  public String counts(RunAccount run) {
    RunTally counts = run.counts();
    return wording.say(
        "report.counts",
        counts.found(),
        counts.ready(),
        counts.needsFix(),
        counts.incomplete(),
        counts.unreadable(),
        counts.duplicate(),
        counts.reused());
  }

  /** What changed since the run before. */
  public String since(Shift since) {
    return wording.say(
        "status.since", since.last(), since.fresh(), since.fixed(), since.open(), since.gone());
  }

  /** What could not be judged, a line each. */
  public List<String> unjudged(Unjudged unjudged) {
    List<String> lines = new ArrayList<>();
    if (unjudged.count() > 0) {
      lines.add("  " + wording.say("status.unjudged", unjudged.count()));
      unjudged.first().forEach(one -> lines.add("    " + item(one)));
      if (unjudged.count() > unjudged.first().size()) {
        int more = unjudged.count() - unjudged.first().size();
        lines.add("    " + wording.say("report.not-judged.more", more));
      }
    }
    return lines;
  }

  /** One of what could not be judged. */
  public String item(Unjudged.Item one) {
    String who = one.path().isEmpty() ? wording.say("status.whole") : one.path();
    String name = one.title().isEmpty() ? who : who + " " + one.title();
    return wording.say("report.not-judged", name, one.why());
  }

  private static String took(Duration duration) {
    return "%d:%02d:%02d"
        .formatted(duration.toHours(), duration.toMinutesPart(), duration.toSecondsPart());
  }
}
