package io.shenbao.report;

import io.shenbao.assessment.AssessmentJson;
import io.shenbao.assessment.FindingJson;
import io.shenbao.assessment.Outcome;
import io.shenbao.deadline.Deadline;
import io.shenbao.review.RunResult;
import io.shenbao.source.Survey;
import io.shenbao.wording.Plain;
import io.shenbao.wording.Sentence;
import io.shenbao.wording.Wording;
import java.util.List;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code report.json}; its schema is {@code report.schema.json} beside this class. */
public final class JsonReport {

  private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

  private final Wording wording;
  private final JsonMapper mapper = JsonMapper.builder().build();

  public JsonReport(Wording wording) {
    this.wording = wording;
  }

  /** The report's text, ending with a line break. */
  public String write(RunResult run) {
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT);
    return Plain.json(mapper.writer().with(printer).writeValueAsString(tree(run))) + "\n";
  }

  private ObjectNode tree(RunResult run) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("programme", run.programme().id());
    json.put("catalogue", run.programme().catalogues().standard());
    json.put("tool", run.tool());
    json.put("startedAt", run.startedAt());
    json.putObject("counts")
        .put("found", run.applications().size())
        .put("ready", run.count(Outcome.READY))
        .put("needsFix", run.count(Outcome.NEEDS_FIX))
        .put("incomplete", run.count(Outcome.INCOMPLETE))
        .put("unreadable", run.count(Outcome.UNREADABLE))
        .put("duplicate", run.count(Outcome.DUPLICATE))
        .put("reused", run.reused());
    ArrayNode applications = json.putArray("applications");
    run.applications()
        .forEach(
            one -> {
              Deadline.renew();
              ObjectNode tree = AssessmentJson.write(one, this::words);
              tree.remove(List.of("summary", "passed"));
              applications.add(tree);
            });
    ArrayNode findings = json.putArray("findings");
    run.findings().forEach(finding -> findings.add(FindingJson.write(finding, this::words)));
    texts(json.putArray("notes"), run.notes().stream().map(wording::say).toList());
    ArrayNode withoutSource = json.putArray("withoutSource");
    for (Survey.NotJudged one : run.withoutSource()) {
      ObjectNode tree = withoutSource.addObject().put("path", one.path());
      texts(tree.putArray("reasons"), one.reasons().stream().map(wording::say).toList());
    }
    json.set("otherFiles", AssessmentJson.files(run.otherFiles()));
    texts(json.putArray("documents"), run.documents());
    return json;
  }

  private JsonNode words(Sentence sentence) {
    return JsonNodeFactory.instance.stringNode(wording.say(sentence));
  }

  private static void texts(ArrayNode array, Iterable<String> texts) {
    texts.forEach(array::add);
  }
}
