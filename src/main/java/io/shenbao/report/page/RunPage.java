package io.shenbao.report.page;

import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.AssessmentJson;
import io.shenbao.assessment.Outcome;
import io.shenbao.assessment.Unlisted;
import io.shenbao.deadline.Deadline;
import io.shenbao.programme.Rule;
import io.shenbao.report.FindingGroup;
import io.shenbao.report.Reasons;
import io.shenbao.report.RuleNames;
import io.shenbao.report.Urgency;
import io.shenbao.review.RunResult;
import io.shenbao.wording.Wording;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The run as a self-contained page that reads without scripts too. */
public final class RunPage {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private final Wording wording;
  private final FindingView findings;
  private final ApplicationView applications;
  private final Pages pages;

  public RunPage(Wording wording) {
    this.wording = wording;
    this.findings = new FindingView(wording);
    this.applications = new ApplicationView(wording);
    this.pages = new Pages(wording);
  }

  /** The page of the whole run. */
  public String draw(RunResult run, Trees trees) {
    Map<String, Object> page = pages.page(run.programme(), run.recommender(), run.tool());
    page.put(
        "counts",
        Map.of(
            "found", run.applications().size(),
            "ready", run.count(Outcome.READY),
            "needsFix", run.count(Outcome.NEEDS_FIX),
            "incomplete", run.count(Outcome.INCOMPLETE),
            "unreadable", run.count(Outcome.UNREADABLE),
            "duplicate", run.count(Outcome.DUPLICATE),
            "reused", run.reused()));
    page.put("startedAt", minute(run.startedAt()));
    page.put("exit", wording.say(run.exitKey()));
    page.put("runFindings", run.findings().stream().map(one -> findings.of("", one)).toList());
    page.put("notes", run.notes().stream().map(wording::say).toList());
    page.put(
        "withoutSource",
        run.withoutSource().stream()
            .map(
                one ->
                    Map.of(
                        "path", one.path(),
                        "reasons", one.reasons().stream().map(wording::say).toList()))
            .toList());
    FileView files = new FileView(run.programme(), wording);
    page.put(
        "otherFiles",
        run.otherFiles().stream().map(file -> files.of("", file, null, List.of())).toList());
    page.put("otherFileCount", FileView.count(run.otherFiles()));
    page.put("documents", run.documents());
    page.put(
        "unlisted",
        new Reasons(wording).unlisted(run.applications()).stream().map(this::row).toList());
    RuleNames names = new RuleNames(run.programme(), wording);
    KindView kinds = new KindView(wording, names);
    page.put("applications", run.applications().stream().map(one -> overview(one, kinds)).toList());
    page.put("failing", new FailingRules(wording, names).of(run.applications()));
    page.put("heat", heat(run, trees));
    page.put("manual", manual(run));
    return pages.render("run.ftlh", page);
  }

  /** The time as a clock there shows it; whatever is no time stays as it is. */
  private static String minute(String startedAt) {
    try {
      return MINUTE.format(OffsetDateTime.parse(startedAt));
    } catch (DateTimeParseException e) {
      return startedAt;
    }
  }

  private List<Map<String, Object>> heat(RunResult run, Trees trees) {
    HeatMap heat = new HeatMap(run.programme(), wording);
    for (int i = 0; i < run.applications().size(); i++) {
      Assessment one = run.applications().get(i);
      JsonNode tree = trees.of(one.path());
      if (tree != null) {
        heat.add("a" + (i + 1), one, tree);
      }
    }
    return heat.tables();
  }

  /** The checklist once for all: each applicant's own is in its review. */
  private static List<Map<String, Object>> manual(RunResult run) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    run.applications().stream()
        .flatMap(one -> one.findings().stream())
        .filter(finding -> Urgency.of(finding) == Urgency.MANUAL)
        .forEach(finding -> counts.merge(finding.rule(), 1, Integer::sum));
    List<Map<String, Object>> list = new ArrayList<>();
    counts.forEach(
        (id, applicants) -> {
          Rule rule = run.programme().rules().get(id);
          String text = rule == null || rule.manual() == null ? id : rule.manual();
          String clause = rule == null ? "" : rule.clause();
          list.add(Map.of("rule", id, "text", text, "clause", clause, "applicants", applicants));
        });
    return list;
  }

  private Map<String, Object> row(Unlisted one) {
    String outcome = AssessmentJson.word(one.outcome());
    return Map.of(
        "name",
        one.name(),
        "path",
        one.path(),
        "outcome",
        outcome,
        "outcomeText",
        wording.say("report.outcome." + outcome),
        "reason",
        one.reason());
  }

  private Map<String, Object> overview(Assessment one, KindView kinds) {
    Deadline.renew();
    Map<String, Object> view = applications.of(one);
    view.put(
        "kinds",
        FindingGroup.of(ApplicationView.toMend(one)).stream()
            .map(
                kind ->
                    kinds.of(
                        kind,
                        kind.findings().stream()
                            .map(finding -> findings.of(one.path(), finding))
                            .toList()))
            .toList());
    view.put("documents", one.documents());
    return view;
  }
}
