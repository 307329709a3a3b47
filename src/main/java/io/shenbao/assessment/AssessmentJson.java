package io.shenbao.assessment;

import io.shenbao.application.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Assessments as JSON, in the shape of report.json, and back. */
public final class AssessmentJson {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private AssessmentJson() {}

  /** The word for a constant: {@code NEEDS_FIX} is {@code needs-fix}. */
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String word) {
    return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  public static ObjectNode write(Assessment one) {
    ObjectNode json = NODES.objectNode();
    json.put("path", one.path());
    json.put("name", one.name());
    json.put("identity", one.identity());
    json.put("factory", one.factory());
    json.put("source", one.source());
    json.put("assessment", word(one.outcome()));
    json.put("reused", one.reused());
    json.set("scenarios", texts(one.scenarios()));
    json.set("groups", texts(one.groups()));
    Tally tally = one.judgement().tally();
    json.putObject("verdicts")
        .put("passed", tally.passed())
        .put("failed", tally.failed())
        .put("manual", tally.manual())
        .put("notApplicable", tally.notApplicable())
        .put("unchecked", tally.unchecked());
    ArrayNode findings = json.putArray("findings");
    one.findings().forEach(finding -> findings.add(write(finding)));
    ArrayNode attachments = json.putArray("attachments");
    one.evidence().forEach(evidence -> attachments.add(write(evidence)));
    json.set("documents", texts(one.documents()));
    SummaryEntry summary = one.summary();
    if (summary != null) {
      json.putObject("summary")
          .put("identity", summary.identity())
          .put("name", summary.name())
          .put("factory", summary.factory())
          .put("contact", summary.contact())
          .put("phone", summary.phone())
          .put("remark", summary.remark())
          .set("scenarios", texts(summary.scenarios()));
    }
    return json;
  }

  public static Assessment read(JsonNode json) {
    JsonNode verdicts = json.path("verdicts");
    Tally tally =
        new Tally(
            verdicts.path("passed").asInt(),
            verdicts.path("failed").asInt(),
            verdicts.path("manual").asInt(),
            verdicts.path("notApplicable").asInt(),
            verdicts.path("unchecked").asInt());
    return new Assessment(
        text(json, "path"),
        text(json, "name"),
        text(json, "identity"),
        text(json, "factory"),
        text(json, "source"),
        constant(Outcome.class, text(json, "assessment")),
        json.path("reused").asBoolean(),
        texts(json.path("scenarios")),
        texts(json.path("groups")),
        new Judgement(list(json.path("findings"), AssessmentJson::finding), tally),
        list(json.path("attachments"), AssessmentJson::evidence),
        texts(json.path("documents")),
        summary(json.path("summary")));
  }

  private static ObjectNode write(Finding finding) {
    ObjectNode json = NODES.objectNode();
    json.put("rule", finding.rule());
    json.put("verdict", word(finding.verdict()));
    Severity severity = finding.severity();
    json.put("severity", severity == null ? null : word(severity));
    json.put("clause", finding.clause());
    json.put("pointer", finding.pointer().toString());
    json.set("location", write(finding.location()));
    json.put("message", finding.message());
    json.put("fix", finding.fix());
    return json;
  }

  private static Finding finding(JsonNode json) {
    JsonNode severity = json.path("severity");
    return new Finding(
        text(json, "rule"),
        constant(Verdict.class, text(json, "verdict")),
        severity.isString() ? constant(Severity.class, severity.asString()) : null,
        text(json, "clause"),
        JsonPointer.compile(text(json, "pointer")),
        origin(json.path("location")),
        text(json, "message"),
        text(json, "fix"));
  }

  private static ObjectNode write(Origin origin) {
    ObjectNode json = NODES.objectNode().put("file", origin.file());
    if (origin instanceof Origin.Line line) {
      json.put("line", line.line()).put("column", line.column());
    } else if (origin instanceof Origin.Cell cell) {
      json.put("sheet", cell.sheet()).put("cell", cell.cell());
    }
    return json;
  }

  private static Origin origin(JsonNode json) {
    String file = text(json, "file");
    if (json.has("line")) {
      return new Origin.Line(file, json.path("line").asInt(), json.path("column").asInt());
    }
    return json.has("cell")
        ? new Origin.Cell(file, text(json, "sheet"), text(json, "cell"))
        : new Origin.Whole(file);
  }

  private static ObjectNode write(Evidence evidence) {
    ObjectNode json = NODES.objectNode();
    json.put("file", evidence.file());
    json.put("requirement", evidence.requirement());
    json.put("type", evidence.type());
    json.put("state", evidence.state());
    json.put("pages", evidence.pages());
    json.put("seconds", evidence.seconds());
    return json;
  }

  private static Evidence evidence(JsonNode json) {
    JsonNode requirement = json.path("requirement");
    JsonNode pages = json.path("pages");
    JsonNode seconds = json.path("seconds");
    return new Evidence(
        text(json, "file"),
        requirement.isString() ? requirement.asString() : null,
        text(json, "type"),
        text(json, "state"),
        pages.isNumber() ? Integer.valueOf(pages.asInt()) : null,
        seconds.isNumber() ? Double.valueOf(seconds.asDouble()) : null);
  }

  private static @Nullable SummaryEntry summary(JsonNode json) {
    return json.isObject()
        ? new SummaryEntry(
            text(json, "identity"),
            text(json, "name"),
            text(json, "factory"),
            texts(json.path("scenarios")),
            text(json, "contact"),
            text(json, "phone"),
            text(json, "remark"))
        : null;
  }

  private static String text(JsonNode json, String key) {
    return json.path(key).asString("");
  }

  private static ArrayNode texts(List<String> texts) {
    ArrayNode array = NODES.arrayNode();
    texts.forEach(array::add);
    return array;
  }

  private static List<String> texts(JsonNode json) {
    return list(json, JsonNode::asString);
  }

  private static <T> List<T> list(JsonNode json, Function<JsonNode, T> read) {
    List<T> list = new ArrayList<>();
    json.forEach(item -> list.add(read.apply(item)));
    return List.copyOf(list);
  }
}
