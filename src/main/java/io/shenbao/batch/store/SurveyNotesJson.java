package io.shenbao.batch.store;

import io.shenbao.assessment.AssessmentJson;
import io.shenbao.assessment.SentenceJson;
import io.shenbao.source.Survey;
import io.shenbao.wording.Sentence;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a survey noted, as it is stored. */
public final class SurveyNotesJson {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private SurveyNotesJson() {}

  public static String write(SurveyNotes notes) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("found", notes.found()).put("reused", notes.reused());
    ArrayNode withoutSource = json.putArray("withoutSource");
    for (Survey.NotJudged one : notes.withoutSource()) {
      ArrayNode reasons =
          withoutSource
              .addObject()
              .put("path", one.path())
              .put("unread", one.unread())
              .putArray("reasons");
      one.reasons().forEach(reason -> reasons.add(SentenceJson.write(reason)));
    }
    json.set("otherFiles", AssessmentJson.files(notes.otherFiles()));
    ArrayNode closed = json.putArray("closed");
    notes.closed().forEach(closed::add);
    return MAPPER.writeValueAsString((JsonNode) json);
  }

  public static SurveyNotes read(String text) {
    JsonNode json = MAPPER.readTree(text);
    List<Survey.NotJudged> withoutSource = new ArrayList<>();
    for (JsonNode one : json.path("withoutSource")) {
      List<Sentence> reasons = new ArrayList<>();
      one.path("reasons").forEach(reason -> reasons.add(SentenceJson.read(reason)));
      withoutSource.add(
          new Survey.NotJudged(
              one.path("path").asString(), reasons, one.path("unread").asBoolean()));
    }
    List<String> closed = new ArrayList<>();
    json.path("closed").forEach(path -> closed.add(path.asString()));
    return new SurveyNotes(
        json.path("found").asInt(),
        json.path("reused").asInt(),
        withoutSource,
        AssessmentJson.files(json.path("otherFiles")),
        closed);
  }
}
