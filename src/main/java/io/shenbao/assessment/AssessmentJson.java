package io.shenbao.assessment;

import io.shenbao.wording.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
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

  /** The constant for a word. */
  static <E extends Enum<E>> E constant(Class<E> type, String word) {
    return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /**
   * An assessment as JSON; with {@code summary} and {@code passed}, which only the run needs.
   *
   * @param words how the sentences of its findings are written
   */
  public static ObjectNode write(Assessment one, Function<Sentence, JsonNode> words) {
    ObjectNode json = NODES.objectNode();
    json.put("path", one.path());
    json.put("name", one.name());
    json.put("identity", one.identity());
    json.put("factory", one.factory());
    json.put("source", one.source());
    ArrayNode sources = json.putArray("sources");
    for (JudgedFile file : one.sources()) {
      sources.addObject().put("file", file.file()).put("sha256", file.sha256());
    }
    json.put("assessment", word(one.outcome()));
    json.put("reused", one.reused());
    json.set("scenarios", texts(one.scenarios()));
    json.set("groups", texts(one.groups()));
    JudgementJson.addTo(json, one.judgement(), words);
    ArrayNode attachments = json.putArray("attachments");
    one.evidence().forEach(evidence -> attachments.add(write(evidence)));
    json.set("files", files(one.files()));
    json.set("documents", texts(one.documents()));
    SummaryEntry summary = one.summary();
    if (summary != null) {
      SummaryJson.write(summary, json.putObject("summary"));
    }
    return json;
  }

  /** An assessment whose sentences were written by {@link SentenceJson}. */
  public static Assessment read(JsonNode json) {
    return new Assessment(
        text(json, "path"),
        text(json, "name"),
        text(json, "identity"),
        text(json, "factory"),
        text(json, "source"),
        list(
            json.path("sources"), file -> new JudgedFile(text(file, "file"), text(file, "sha256"))),
        constant(Outcome.class, text(json, "assessment")),
        json.path("reused").asBoolean(),
        texts(json.path("scenarios")),
        texts(json.path("groups")),
        JudgementJson.read(json),
        list(json.path("attachments"), AssessmentJson::evidence),
        files(json.path("files")),
        texts(json.path("documents")),
        SummaryJson.read(json.path("summary")));
  }

  private static ObjectNode write(Evidence evidence) {
    ObjectNode json = NODES.objectNode();
    json.put("file", evidence.file());
    json.put("requirement", evidence.requirement());
    json.put("type", evidence.type());
    json.put("state", evidence.state());
    json.put("pages", evidence.pages());
    json.put("seconds", evidence.seconds());
    ArrayNode facts = json.putArray("facts");
    evidence.facts().forEach(fact -> facts.add(write(fact)));
    return json;
  }

  private static ObjectNode write(EvidenceFact fact) {
    return NODES
        .objectNode()
        .put("fact", fact.id())
        .put("label", fact.label())
        .put("stated", fact.stated())
        .put("found", fact.found())
        .put("excerpt", fact.excerpt())
        .put("page", fact.page())
        .put("agreement", word(fact.agreement()))
        .put("recognised", fact.recognised());
  }

  private static EvidenceFact fact(JsonNode json) {
    return new EvidenceFact(
        text(json, "fact"),
        text(json, "label"),
        text(json, "stated"),
        text(json, "found"),
        text(json, "excerpt"),
        json.path("page").asInt(),
        constant(EvidenceFact.Agreement.class, text(json, "agreement")),
        json.path("recognised").asBoolean());
  }

  /** Files and what they were taken for, as JSON. */
  public static ArrayNode files(List<HandedFile> files) {
    ArrayNode json = NODES.arrayNode();
    for (HandedFile file : files) {
      ObjectNode tree = json.addObject().put("role", word(file.role()));
      if (file.isMore()) {
        tree.put("more", file.number());
      } else {
        tree.put("file", file.file());
      }
      String requirement = file.requirement();
      if (requirement != null) {
        tree.put("requirement", requirement);
      }
    }
    return json;
  }

  /** Reads what {@link #files(List)} wrote. */
  public static List<HandedFile> files(JsonNode json) {
    return list(json, AssessmentJson::file);
  }

  private static HandedFile file(JsonNode json) {
    JsonNode requirement = json.path("requirement");
    return new HandedFile(
        text(json, "file"),
        constant(FileRole.class, text(json, "role")),
        requirement.isString() ? requirement.asString() : null,
        json.path("more").asLong(1));
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
        seconds.isNumber() ? Double.valueOf(seconds.asDouble()) : null,
        list(json.path("facts"), AssessmentJson::fact));
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
