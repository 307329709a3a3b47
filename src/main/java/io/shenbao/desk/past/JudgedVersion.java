package io.shenbao.desk.past;

import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.AssessmentJson;
import io.shenbao.assessment.SentenceJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A version of an application as it was judged.
 *
 * @param told all that was told of it
 * @param tree its values; null when it could not be read
 */
public record JudgedVersion(Assessment told, @Nullable JsonNode tree) {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  String text() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set("told", AssessmentJson.write(told, SentenceJson::write));
    if (tree != null) {
      json.set("tree", tree);
    }
    return MAPPER.writeValueAsString((JsonNode) json);
  }

  static JudgedVersion of(String text) {
    JsonNode json = MAPPER.readTree(text);
    JsonNode tree = json.path("tree");
    return new JudgedVersion(
        AssessmentJson.read(json.path("told")), tree.isMissingNode() ? null : tree);
  }
}
