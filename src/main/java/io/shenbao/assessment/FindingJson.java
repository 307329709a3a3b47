package io.shenbao.assessment;

import io.shenbao.application.Origin;
import io.shenbao.deadline.Deadline;
import io.shenbao.wording.Sentence;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Findings as JSON, in the shape of report.json, and back. What a finding says is a text in the
 * report and a sentence yet to be said in the store.
 */
public final class FindingJson {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private FindingJson() {}

  /**
   * A finding as JSON.
   *
   * @param words how its sentences are written
   */
  public static ObjectNode write(Finding finding, Function<Sentence, JsonNode> words) {
    Deadline.poll();
    Deadline.poll();
    ObjectNode json = NODES.objectNode();
    json.put("rule", finding.rule());
    json.put("verdict", AssessmentJson.word(finding.verdict()));
    Severity severity = finding.severity();
    json.put("severity", severity == null ? null : AssessmentJson.word(severity));
    json.put("clause", finding.clause());
    json.put("pointer", finding.pointer().toString());
    json.set("location", write(finding.origin()));
    json.set("message", words.apply(finding.message()));
    json.set("fix", words.apply(finding.fix()));
    Decision decision = finding.decision();
    if (decision != null) {
      json.set("decision", write(decision));
    }
    Counterpart counterpart = finding.counterpart();
    if (counterpart != null) {
      json.set("counterpart", write(counterpart));
    }
    return json;
  }

  /** A finding whose sentences were written by {@link SentenceJson}. */
  public static Finding read(JsonNode json) {
    JsonNode severity = json.path("severity");
    return new Finding(
        text(json, "rule"),
        AssessmentJson.constant(Verdict.class, text(json, "verdict")),
        severity.isString() ? AssessmentJson.constant(Severity.class, severity.asString()) : null,
        text(json, "clause"),
        JsonPointer.compile(text(json, "pointer")),
        origin(json.path("location")),
        SentenceJson.read(json.path("message")),
        SentenceJson.read(json.path("fix")),
        decision(json.path("decision")),
        counterpart(json.path("counterpart")));
  }

  /** A place as JSON. */
  public static ObjectNode write(Origin origin) {
    ObjectNode json = NODES.objectNode().put("file", origin.file());
    if (origin instanceof Origin.Line line) {
      json.put("line", line.line()).put("column", line.column());
    } else if (origin instanceof Origin.Cell cell) {
      json.put("sheet", cell.sheet()).put("cell", cell.cell());
    } else if (origin instanceof Origin.Passage passage) {
      json.put("table", passage.table())
          .put("row", passage.row())
          .put("tableCell", passage.cell())
          .put("paragraph", passage.paragraph())
          .put("words", passage.words());
    }
    return json;
  }

  /** A place from JSON. */
  public static Origin origin(JsonNode json) {
    String file = text(json, "file");
    if (json.has("line")) {
      return new Origin.Line(file, json.path("line").asInt(), json.path("column").asInt());
    }
    if (json.has("paragraph")) {
      return new Origin.Passage(
          file,
          json.path("table").asInt(),
          json.path("row").asInt(),
          json.path("tableCell").asInt(),
          json.path("paragraph").asInt(),
          text(json, "words"));
    }
    return json.has("cell")
        ? new Origin.Cell(file, text(json, "sheet"), text(json, "cell"))
        : new Origin.Whole(file);
  }

  private static ObjectNode write(Decision decision) {
    ObjectNode json = NODES.objectNode();
    if (decision instanceof Decision.Waiver waiver) {
      json.put("kind", "waiver").put("reason", waiver.reason()).put("expires", waiver.expires());
    } else if (decision instanceof Decision.Answer answer) {
      json.put("kind", "answer")
          .put("answer", answer.passed() ? "passed" : "failed")
          .put("note", answer.note());
    }
    json.put("by", decision.by());
    json.put("date", decision.date());
    json.set("location", write(decision.origin()));
    return json;
  }

  private static @Nullable Decision decision(JsonNode json) {
    if (!json.isObject()) {
      return null;
    }
    String by = text(json, "by");
    String date = text(json, "date");
    Origin origin = origin(json.path("location"));
    return text(json, "kind").equals("waiver")
        ? new Decision.Waiver(text(json, "reason"), by, date, text(json, "expires"), origin)
        : new Decision.Answer(
            text(json, "answer").equals("passed"), text(json, "note"), by, date, origin);
  }

  private static ObjectNode write(Counterpart counterpart) {
    ObjectNode json = NODES.objectNode();
    json.put("applicant", counterpart.applicant());
    json.put("path", counterpart.path());
    json.set("location", write(counterpart.origin()));
    json.put("here", counterpart.here());
    json.put("there", counterpart.there());
    return json;
  }

  private static @Nullable Counterpart counterpart(JsonNode json) {
    return json.isObject()
        ? new Counterpart(
            text(json, "applicant"),
            text(json, "path"),
            origin(json.path("location")),
            text(json, "here"),
            text(json, "there"))
        : null;
  }

  private static String text(JsonNode json, String key) {
    return json.path(key).asString("");
  }
}
