package io.shenbao.batch.store;

import io.shenbao.assessment.FileRole;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.FindingJson;
import io.shenbao.assessment.Outcome;
import io.shenbao.assessment.SentenceJson;
import io.shenbao.review.RunCounts;
import io.shenbao.wording.Sentence;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A run whose files lie in the output, as it is stored. */
public final class PublishedRunJson {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private PublishedRunJson() {}

  public static String write(PublishedRun run) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("startedAt", run.startedAt());
    RunCounts counts = run.counts();
    ObjectNode outcomes =
        json.put("found", counts.found())
            .put("reused", counts.reused())
            .put("open", counts.isOpen())
            .put("errors", counts.hasErrors())
            .putObject("outcomes");
    counts.outcomes().forEach((outcome, count) -> outcomes.put(outcome.name(), count));
    ObjectNode roles = json.putObject("roles");
    counts.files().forEach((role, count) -> roles.put(role.name(), count));
    ArrayNode notes = json.putArray("notes");
    run.notes().forEach(note -> notes.add(SentenceJson.write(note)));
    ArrayNode findings = json.putArray("findings");
    run.findings().forEach(one -> findings.add(FindingJson.write(one, SentenceJson::write)));
    ArrayNode documents = json.putArray("documents");
    run.documents().forEach(documents::add);
    json.put("files", run.files().text());
    return MAPPER.writeValueAsString((JsonNode) json);
  }

  public static PublishedRun read(String text) {
    JsonNode json = MAPPER.readTree(text);
    Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    json.path("outcomes")
        .forEachEntry((name, count) -> outcomes.put(Outcome.valueOf(name), count.asInt()));
    Map<FileRole, Long> roles = new EnumMap<>(FileRole.class);
    json.path("roles")
        .forEachEntry((name, count) -> roles.put(FileRole.valueOf(name), count.asLong()));
    List<Sentence> notes = new ArrayList<>();
    json.path("notes").forEach(note -> notes.add(SentenceJson.read(note)));
    List<Finding> findings = new ArrayList<>();
    json.path("findings").forEach(one -> findings.add(FindingJson.read(one)));
    List<String> documents = new ArrayList<>();
    json.path("documents").forEach(name -> documents.add(name.asString()));
    return new PublishedRun(
        json.path("startedAt").asString(),
        new RunCounts(
            json.path("found").asInt(),
            outcomes,
            json.path("reused").asInt(),
            roles,
            json.path("open").asBoolean(),
            json.path("errors").asBoolean()),
        notes,
        findings,
        documents,
        Stamps.of(json.path("files").asString()));
  }
}
