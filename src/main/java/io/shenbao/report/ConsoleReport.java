package io.shenbao.report;

import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.AssessmentJson;
import io.shenbao.assessment.Counterpart;
import io.shenbao.assessment.FileRole;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Outcome;
import io.shenbao.history.Since;
import io.shenbao.review.Glance;
import io.shenbao.review.RunResult;
import io.shenbao.source.Survey;
import io.shenbao.wording.Plain;
import io.shenbao.wording.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A run as lines for a console. */
public final class ConsoleReport {

  /** So many folders that were not judged are named; report.json names all. */
  private static final int MOST_NOT_JUDGED = 50;

  /** All rows are made as wide as the widest. */
  private static final int LONGEST_NAME = 100;

  private final Wording wording;
  private final OriginText places;
  private final DecisionText decisions;

  public ConsoleReport(Wording wording) {
    this.wording = wording;
    this.places = new OriginText(wording);
    this.decisions = new DecisionText(wording);
  }

  /** A line for each application, the counts, the notes, and last what the exit code means. */
  public List<String> run(RunResult run, String reportFile) {
    List<String> lines = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            wording.say("report.column.outcome"),
            wording.say("report.urgency.error"),
            wording.say("report.urgency.warning"),
            wording.say("report.urgency.manual"),
            wording.say("report.column.applicant"),
            wording.say("report.column.path")));
    run.applications().glances(Glances::of).forEach(one -> rows.add(row(one)));
    lines.addAll(ConsoleColumns.align(rows));
    lines.add("");
    lines.add(
        wording.say(
            "report.counts",
            run.counts().found(),
            run.count(Outcome.READY),
            run.count(Outcome.NEEDS_FIX),
            run.count(Outcome.INCOMPLETE),
            run.count(Outcome.UNREADABLE),
            run.count(Outcome.DUPLICATE),
            run.reused()));
    Since since = run.course().since();
    if (since != null) {
      lines.add(
          wording.say(
              "report.since",
              since.last(),
              since.fresh(),
              since.fixed(),
              since.open(),
              since.goneFindings()));
    }
    run.notes().forEach(note -> lines.add(wording.say("report.note", wording.say(note))));
    lines.add(files(run));
    lines.addAll(notJudged(run));
    lines.addAll(findings(run));
    lines.add(wording.say("report.see", reportFile));
    lines.add(wording.say(run.exitKey()));
    return lines.stream().map(Plain::line).toList(); // no folder's name makes a line of its own
  }

  /** How many files there are in the input, and what they were taken for. */
  private String files(RunResult run) {
    return wording.say(
        "report.files",
        Stream.of(FileRole.values()).mapToLong(run::count).sum(),
        run.count(FileRole.SOURCE),
        run.count(FileRole.EVIDENCE),
        run.count(FileRole.PICTURE)
            + run.count(FileRole.REFERENCE)
            + run.count(FileRole.PROSE)
            + run.count(FileRole.FORM),
        run.count(FileRole.RANKING)
            + run.count(FileRole.QUOTAS)
            + run.count(FileRole.SUMMARY)
            + run.count(FileRole.IGNORED),
        run.count(FileRole.UNMATCHED),
        run.count(FileRole.UNREAD) + run.count(FileRole.LINK));
  }

  /** What was not judged, and why; the first few by name, and how many there are. */
  public List<String> notJudged(RunResult run) {
    List<String> lines = new ArrayList<>();
    int count = run.withoutSource().size();
    if (count > 0) {
      lines.add(wording.say("report.without-source", count));
    }
    for (Survey.NotJudged one : run.withoutSource().subList(0, Math.min(count, MOST_NOT_JUDGED))) {
      String reasons = one.reasons().stream().map(wording::say).collect(Collectors.joining("；"));
      lines.add(Plain.line("  " + wording.say("report.not-judged", one.path(), reasons)));
    }
    if (count > MOST_NOT_JUDGED) {
      lines.add("  " + wording.say("report.not-judged.more", count - MOST_NOT_JUDGED));
    }
    return lines;
  }

  /** The findings on the run as a whole; no line when there are none. */
  public List<String> findings(RunResult run) {
    List<String> lines = new ArrayList<>();
    if (!run.findings().isEmpty()) {
      lines.add("");
      lines.add(wording.say("decision.run-findings", run.findings().size()));
      RuleNames names = new RuleNames(run.programme(), wording);
      lines.addAll(kinds(run.findings(), SourceTexts.none(), names));
      lines.add("");
    }
    return lines;
  }

  /**
   * The findings on one application, what to mend first first, and their number.
   *
   * @param all whether those are among them that only the bureau can settle
   */
  public List<String> findings(Assessment one, SourceTexts texts, RuleNames names, boolean all) {
    List<String> lines = new ArrayList<>();
    lines.add(
        Plain.line(
            wording.say(
                "report.headline",
                one.title(),
                wording.say("report.outcome." + AssessmentJson.word(one.outcome())))));
    List<Finding> shown =
        one.findings().stream()
            .filter(finding -> all || Urgency.of(finding) != Urgency.MANUAL)
            .toList();
    lines.addAll(kinds(shown, texts, names));
    lines.add("");
    if (shown.size() < one.findings().size()) {
      lines.add(wording.say("report.hidden", one.findings().size() - shown.size()));
    }
    lines.add(
        wording.say(
            "report.tally",
            one.judgement().tally().passed(),
            Urgency.count(one.findings(), Urgency.ERROR),
            Urgency.count(one.findings(), Urgency.WARNING),
            Urgency.count(one.findings(), Urgency.INFO),
            Urgency.count(one.findings(), Urgency.MANUAL),
            Urgency.count(one.findings(), Urgency.UNCHECKED)));
    return lines;
  }

  /** What is of one kind stands under one heading. */
  private List<String> kinds(List<Finding> findings, SourceTexts texts, RuleNames names) {
    List<String> lines = new ArrayList<>();
    List<Finding> sorted = findings.stream().sorted(Comparator.comparing(Urgency::of)).toList();
    for (FindingGroup kind : FindingGroup.of(sorted)) {
      lines.add("");
      if (kind.isSeveral()) {
        lines.addAll(several(kind, texts, names));
      } else {
        lines.addAll(finding(kind.findings().get(0), texts));
      }
    }
    return lines;
  }

  private List<String> several(FindingGroup kind, SourceTexts texts, RuleNames names) {
    List<String> lines = new ArrayList<>();
    lines.add(
        head(
            kind.urgency(),
            wording.say("report.kind", names.of(kind.rule()), kind.findings().size()),
            kind.rule()));
    for (Finding finding : kind.findings()) {
      lines.add(Plain.line("  · " + said(finding)));
      lines.addAll(place(finding, texts));
      if (!kind.hasOneFix(wording)) {
        lines.addAll(fix(finding));
      }
    }
    if (kind.hasOneFix(wording)) {
      fix(kind.findings().get(0)).forEach(line -> lines.add(line.substring(2)));
    }
    return lines;
  }

  /**
   * One finding: what and which clause, the check's id, where, the line with the place underlined,
   * the mend.
   */
  public List<String> finding(Finding finding, SourceTexts texts) {
    List<String> lines = new ArrayList<>();
    lines.add(head(Urgency.of(finding), said(finding), finding.rule()));
    lines.addAll(place(finding, texts));
    lines.addAll(fix(finding));
    if (finding.decision() != null) {
      lines.add(Plain.line("    ■ " + decisions.of(finding)));
    }
    return lines;
  }

  private String head(Urgency urgency, String words, String rule) {
    return Plain.line("[" + wording.say(urgency.key()) + "] " + words + " [" + rule + "]");
  }

  private String said(Finding finding) {
    return wording.say(finding.message())
        + (finding.clause().isEmpty() ? "" : wording.say("report.clause", finding.clause()));
  }

  private List<String> fix(Finding finding) {
    return finding.fix().isEmpty()
        ? List.of()
        : List.of(Plain.line("    → " + wording.say(finding.fix())));
  }

  private List<String> place(Finding finding, SourceTexts texts) {
    List<String> lines = new ArrayList<>();
    lines.add(Plain.line("    " + places.text(finding.origin())));
    Counterpart counterpart = finding.counterpart();
    if (counterpart != null) {
      lines.add(Plain.line("    │ " + counterpart.here()));
      lines.add(Plain.line("    │ " + counterpart.there()));
      lines.add(Plain.line("      " + places.text(counterpart.origin())));
    } else if (!Urgency.of(finding).isOnChecklist()) {
      Excerpt.of(finding, texts).ifPresent(excerpt -> lines.addAll(excerpt.underlined()));
    }
    return lines;
  }

  private List<String> row(Glance one) {
    return List.of(
        wording.say("report.outcome." + one.outcome()),
        Long.toString(one.errors()),
        Long.toString(one.warnings()),
        Long.toString(one.manual()),
        Plain.clip(Plain.line(one.title()), LONGEST_NAME),
        Plain.line(one.path()));
  }
}
