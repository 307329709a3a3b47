package io.shenbao.report;

import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.AssessmentJson;
import io.shenbao.assessment.FindingJson;
import io.shenbao.assessment.Outcome;
import io.shenbao.deadline.Deadline;
import io.shenbao.history.Change;
import io.shenbao.history.CompletedRun;
import io.shenbao.history.Since;
import io.shenbao.review.RunResult;
import io.shenbao.source.Survey;
import io.shenbao.source.value.IdNumber;
import io.shenbao.wording.Plain;
import io.shenbao.wording.Sentence;
import io.shenbao.wording.Wording;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
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

  /** Writes the report, which ends with a line break, application by application. */
  public void write(RunResult run, Writer out) throws IOException {
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT);
    try (JsonGenerator json =
        mapper
            .writer()
            .with(printer)
            .without(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .createGenerator(new PlainJsonWriter(out))) {
      json.writeStartObject();
      begin(run, json);
      applications(run, json);
      end(run, json);
      json.writeEndObject();
    }
    out.write('\n');
    out.flush();
  }

  private static void begin(RunResult run, JsonGenerator json) {
    json.writeStringProperty("programme", run.programme().id());
    json.writeStringProperty("catalogue", run.programme().catalogues().standard());
    json.writeStringProperty("tool", run.tool());
    json.writeStringProperty("startedAt", run.startedAt());
    json.writeName("counts");
    json.writeTree(
        JsonNodeFactory.instance
            .objectNode()
            .put("found", run.counts().found())
            .put("ready", run.count(Outcome.READY))
            .put("needsFix", run.count(Outcome.NEEDS_FIX))
            .put("incomplete", run.count(Outcome.INCOMPLETE))
            .put("unreadable", run.count(Outcome.UNREADABLE))
            .put("duplicate", run.count(Outcome.DUPLICATE))
            .put("reused", run.reused()));
    Since since = run.course().since();
    if (since != null) {
      json.writeName("since");
      json.writeTree(since(since));
    }
  }

  private static ObjectNode since(Since since) {
    ObjectNode tree =
        JsonNodeFactory.instance
            .objectNode()
            .put("last", since.last())
            .put("new", since.fresh())
            .put("fixed", since.fixed())
            .put("open", since.open())
            .put("gone", since.goneFindings());
    texts(tree.putArray("goneApplications"), since.gone());
    return tree;
  }

  /** Of an application whose findings are not those of before. */
  private void change(ObjectNode application, Change change) {
    ObjectNode tree = application.putObject("since");
    ArrayNode fresh = tree.putArray("new");
    change.fresh().forEach(fresh::add);
    tree.put("open", change.open());
    texts(tree.putArray("fixed"), change.fixed().stream().map(wording::say).toList());
  }

  private void applications(RunResult run, JsonGenerator json) {
    Since since = run.course().since();
    json.writeArrayPropertyStart("applications");
    for (Assessment one : run.applications()) {
      Deadline.renew();
      ObjectNode tree = AssessmentJson.write(one, this::words);
      tree.remove(List.of("summary", "passed"));
      tree.put("identity", IdNumber.shown(one.identity()));
      Change change = since == null ? null : since.changes().get(one.path());
      if (change != null) {
        change(tree, change);
      }
      json.writeTree(tree);
    }
    json.writeEndArray();
  }

  private void end(RunResult run, JsonGenerator json) {
    ObjectNode rest = JsonNodeFactory.instance.objectNode();
    ArrayNode findings = rest.putArray("findings");
    run.findings().forEach(finding -> findings.add(FindingJson.write(finding, this::words)));
    texts(rest.putArray("notes"), run.notes().stream().map(wording::say).toList());
    ArrayNode withoutSource = rest.putArray("withoutSource");
    for (Survey.NotJudged one : run.withoutSource()) {
      ObjectNode tree = withoutSource.addObject().put("path", one.path());
      texts(tree.putArray("reasons"), one.reasons().stream().map(wording::say).toList());
    }
    rest.set("otherFiles", AssessmentJson.files(run.otherFiles()));
    texts(rest.putArray("documents"), run.documents());
    ArrayNode history = rest.putArray("history");
    for (CompletedRun one : run.course().before()) {
      history
          .addObject()
          .put("startedAt", one.startedAt())
          .put("found", one.found())
          .put("ready", one.ready())
          .put("needsFix", one.needsFix())
          .put("new", one.fresh())
          .put("fixed", one.fixed())
          .put("open", one.open())
          .put("gone", one.gone());
    }
    rest.forEachEntry(
        (name, value) -> {
          json.writeName(name);
          json.writeTree(value);
        });
  }

  private JsonNode words(Sentence sentence) {
    return JsonNodeFactory.instance.stringNode(wording.say(sentence));
  }

  private static void texts(ArrayNode array, Iterable<String> texts) {
    texts.forEach(array::add);
  }

  /** Escapes what acts instead of being seen, which stands within strings only. */
  private static final class PlainJsonWriter extends FilterWriter {

    PlainJsonWriter(Writer out) {
      super(out);
    }

    @Override
    public void write(int c) throws IOException {
      out.write(Plain.json(String.valueOf((char) c)));
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
      if (Plain.isPlainJson(text, from, length)) {
        out.write(text, from, length);
      } else {
        out.write(Plain.json(new String(text, from, length)));
      }
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
      out.write(Plain.json(text.substring(from, from + length)));
    }
  }
}
