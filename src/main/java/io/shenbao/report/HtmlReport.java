package io.shenbao.report;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.SimpleScalar;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateMethodModelEx;
import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.AssessmentJson;
import io.shenbao.assessment.Evidence;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Outcome;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The run, and each application, as a self-contained page. */
public final class HtmlReport {

  private final Wording wording;
  private final Places places;
  private final DecisionText decisions;
  private final Configuration configuration;

  public HtmlReport(Wording wording) {
    this.wording = wording;
    this.places = new Places(wording);
    this.decisions = new DecisionText(wording);
    this.configuration = new Configuration(Configuration.VERSION_2_3_34);
    configuration.setClassForTemplateLoading(HtmlReport.class, "");
    configuration.setDefaultEncoding("UTF-8");
    configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
    configuration.setObjectWrapper(new SimpleObjectWrapper(Configuration.VERSION_2_3_34));
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setNumberFormat("computer");
    configuration.setURLEscapingCharset("UTF-8");
  }

  /** The page of the whole run. */
  public String run(RunReport run) {
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
    page.put("runFindings", run.findings().stream().map(one -> finding("", one)).toList());
    page.put("notes", run.notes());
    page.put("withoutSource", run.withoutSource());
    page.put("documents", run.documents());
    page.put("applications", run.applications().stream().map(one -> application(one, "")).toList());
    return render("run.ftlh", page);
  }

  /** The review of one application. The same application gives the same page whenever. */
  public String review(RunReport run, Assessment one) {
    Map<String, Object> page = page(run);
    String review = one.documents().isEmpty() ? "" : one.documents().get(0);
    String folder = review.substring(0, Math.max(0, review.lastIndexOf('/') + 1));
    page.put("application", application(one, folder));
    return render("review.ftlh", page);
  }

  private Map<String, Object> page(RunReport run) {
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("say", (TemplateMethodModelEx) this::say);
    page.put("language", wording.locale().getLanguage().equals("en") ? "en" : "zh-CN");
    page.put("title", run.programme().title());
    page.put("programme", run.programme().id());
    page.put("recommender", run.recommender());
    page.put("tool", run.tool());
    return page;
  }

  private Object say(List<?> arguments) {
    String key = arguments.get(0).toString();
    return new SimpleScalar(wording.say(key, arguments.subList(1, arguments.size()).toArray()));
  }

  /**
   * @param folder that links are relative to, with a {@code /} at its end; empty: the output itself
   */
  private Map<String, Object> application(Assessment one, String folder) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("path", one.path());
    map.put("title", one.title());
    map.put("identity", one.identity());
    map.put("factory", one.factory());
    map.put("source", one.source());
    map.put("outcome", AssessmentJson.word(one.outcome()));
    map.put("outcomeText", wording.say("report.outcome." + AssessmentJson.word(one.outcome())));
    map.put("reused", one.reused());
    map.put("scenarios", one.scenarios());
    map.put("groups", one.groups());
    map.put("passed", one.judgement().tally().passed());
    for (Urgency urgency : Urgency.values()) {
      map.put(
          urgency.name().toLowerCase(java.util.Locale.ROOT),
          Urgency.count(one.findings(), urgency));
    }
    map.put(
        "findings",
        one.findings().stream()
            .filter(finding -> !Urgency.of(finding).isOnChecklist())
            .sorted(Comparator.comparing(Urgency::of))
            .map(finding -> finding(one.path(), finding))
            .toList());
    map.put(
        "checklist",
        one.findings().stream()
            .filter(finding -> Urgency.of(finding).isOnChecklist())
            .map(finding -> finding(one.path(), finding))
            .toList());
    map.put("evidence", one.evidence().stream().map(file -> evidence(one, file)).toList());
    map.put(
        "documents",
        one.documents().stream()
            .map(name -> name.startsWith(folder) ? name.substring(folder.length()) : name)
            .toList());
    return map;
  }

  /**
   * @param path of the application that the finding is on; empty for one on the run
   */
  private Map<String, Object> finding(String path, Finding finding) {
    Urgency urgency = Urgency.of(finding);
    Map<String, Object> map = decisions.shown(finding);
    map.putAll(
        Map.of(
            "urgency", urgency.name().toLowerCase(java.util.Locale.ROOT),
            "urgencyText", wording.say(urgency.key()),
            "rule", finding.rule(),
            "clause", finding.clause(),
            "place", places.within(path, finding.location()),
            "message", finding.message(),
            "fix", finding.fix()));
    return map;
  }

  private Map<String, Object> evidence(Assessment one, Evidence file) {
    String name =
        file.file().startsWith(one.path() + "/")
            ? file.file().substring(one.path().length() + 1)
            : file.file();
    Integer pages = file.pages();
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
        pages == null ? "" : pages.toString(),
        "seconds",
        seconds == null ? "" : Long.toString(Math.round(seconds)));
  }

  private String render(String name, Map<String, Object> page) {
    try {
      Template template = configuration.getTemplate(name);
      StringWriter out = new StringWriter();
      template.process(page, out);
      return out.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (TemplateException e) {
      throw new IllegalStateException(e);
    }
  }
}
