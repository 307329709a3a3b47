package io.shenbao.batch.store;

import io.shenbao.assessment.Finding;
import io.shenbao.assessment.FindingJson;
import io.shenbao.assessment.Judgement;
import io.shenbao.assessment.JudgementJson;
import io.shenbao.assessment.SentenceJson;
import io.shenbao.review.Addition;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What comparing adds to a result, as it is stored. */
final class AdditionJson {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private AdditionJson() {}

  static String write(Addition addition) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set("fault", judgement(addition.fault()));
    Finding repeats = addition.repeats();
    if (repeats != null) {
      json.set("repeats", FindingJson.write(repeats, SentenceJson::write));
    }
    json.set("found", judgement(addition.found()));
    return MAPPER.writeValueAsString((JsonNode) json);
  }

  static Addition read(String text) {
    JsonNode json = MAPPER.readTree(text);
    JsonNode repeats = json.path("repeats");
    @Nullable Finding repetition = repeats.isObject() ? FindingJson.read(repeats) : null;
    return new Addition(
        JudgementJson.read(json.path("fault")), repetition, JudgementJson.read(json.path("found")));
  }

  private static ObjectNode judgement(Judgement judgement) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    JudgementJson.addTo(json, judgement, SentenceJson::write);
    return json;
  }
}
