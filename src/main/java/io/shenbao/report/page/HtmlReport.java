package io.shenbao.report.page;

import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.AssessmentJson;
import io.shenbao.assessment.Evidence;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Outcome;
import io.shenbao.programme.Rule;
import io.shenbao.report.RuleNames;
import io.shenbao.report.Urgency;
import io.shenbao.review.RunResult;
import io.shenbao.wording.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The run, and each application, as a self-contained page that reads without scripts too. */
public final class HtmlReport {

  private final Wording wording;
  private final FindingView findings;
  private final Pages pages;

  public HtmlReport(Wording wording) {
    this.wording = wording;
    this.findings = new FindingView(wording);
    this.pages = new Pages(wording);
  }

  /** The page of the whole run. */
  public String run(RunResult run, Trees trees) {
    Map<String, Object> page = page(run);
    page.put(
        "counts",
        Map.of(
            "found", run.applications().size(),
            "ready", run.count(Outcome.READY),
            "needsFix", run.count(Outcome.NEEDS_FIX),
            "unreadable", run.count(Outcome.UNREADABLE),
            "duplicate", run.count(Outcome.DUPLICATE),
            "reused", run.reused()));
    page.put("startedAt", run.startedAt());
    page.put("exit", wording.say("report.exit." + run.exitCode()));
    page.put("runFindings", run.findings().stream().map(one -> findings.of("", one)).toList());
    page.put("notes", run.notes());
    page.put("withoutSource", run.withoutSource());
    page.put("documents", run.documents());
    page.put("applications", run.applications().stream().map(one -> overview(one)).toList());
    page.put(
        "failing",
        new FailingRules(wording, new RuleNames(run.programme(), wording)).of(run.applications()));
    page.put("heat", heat(run, trees));
    page.put("manual", manual(run));
    return pages.render("run.ftlh", page);
  }

  /**
   * The review of one application. The same application gives the same page whenever.
   *
   * @param file where it is written, relative to the output
   * @param tree the application's values; null when there are none
   */
  public String review(RunResult run, Assessment one, String file, @Nullable JsonNode tree) {
    String folder = file.substring(0, file.lastIndexOf('/') + 1);
    Map<String, Object> page = page(run);
    FormPage form = tree == null ? null : new FormPage(run.programme(), tree);
    Map<String, Object> view = application(one);
    List<Map<String, Object>> found = new ArrayList<>();
    for (Finding finding : toMend(one)) {
      Map<String, Object> each = findings.of(one.path(), finding);
      each.put("number", found.size() + 1);
      String place = form == null ? "" : form.add(finding.pointer(), each);
      each.put("link", place.isEmpty() ? "" : "#" + place);
      found.add(each);
    }
    view.put("findings", found);
    view.put(
        "checklist",
        one.findings().stream()
            .filter(finding -> Urgency.of(finding).isOnChecklist())
            .map(finding -> findings.of(one.path(), finding))
            .toList());
    view.put("evidence", one.evidence().stream().map(each -> evidence(one, each)).toList());
    view.put(
        "documents",
        one.documents().stream()
            .filter(name -> !name.equals(file))
            .map(name -> name.startsWith(folder) ? name.substring(folder.length()) : name)
            .toList());
    page.put("application", view);
    page.put("form", form == null ? List.of() : form.sections());
    return pages.render("review.ftlh", page);
  }

  private Map<String, Object> page(RunResult run) {
    Map<String, Object> page = pages.page();
    page.put("title", run.programme().title());
    page.put("programme", run.programme().id());
    page.put("recommender", run.recommender());
    page.put("tool", run.tool());
    return page;
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
          list.add(Map.of("text", text, "clause", clause, "applicants", applicants));
        });
    return list;
  }

  private Map<String, Object> overview(Assessment one) {
    Map<String, Object> map = application(one);
    map.put(
        "findings", toMend(one).stream().map(finding -> findings.of(one.path(), finding)).toList());
    map.put("documents", one.documents());
    return map;
  }

  private static List<Finding> toMend(Assessment one) {
    return one.findings().stream()
        .filter(finding -> !Urgency.of(finding).isOnChecklist())
        .sorted(Comparator.comparing(Urgency::of))
        .toList();
  }

  private Map<String, Object> application(Assessment one) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("path", one.path());
    map.put("title", one.title());
    map.put("identity", one.identity());
    map.put("factory", one.factory());
    map.put("outcome", AssessmentJson.word(one.outcome()));
    map.put("outcomeText", wording.say("report.outcome." + AssessmentJson.word(one.outcome())));
    map.put("reused", one.reused());
    map.put("scenarios", one.scenarios());
    map.put("groups", one.groups());
    map.put("passed", one.judgement().tally().passed());
    for (Urgency urgency : Urgency.values()) {
      map.put(urgency.word(), Urgency.count(one.findings(), urgency));
    }
    return map;
  }

  private Map<String, Object> evidence(Assessment one, Evidence file) {
    String name =
        file.file().startsWith(one.path() + "/")
            ? file.file().substring(one.path().length() + 1)
            : file.file();
    Integer pageCount = file.pages();
    Double seconds = file.seconds();
    return Map.of(
        "file",
        name,
        "type",
        file.type(),
        "state",
        file.state(),
        "stateText",
        wording.say("report.state." + file.state()),
        "pages",
        pageCount == null ? "" : pageCount.toString(),
        "seconds",
        seconds == null ? "" : Long.toString(Math.round(seconds)));
  }
}
