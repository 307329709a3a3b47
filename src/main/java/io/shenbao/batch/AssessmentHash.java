package io.shenbao.batch;

import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.AssessmentJson;
import io.shenbao.assessment.SentenceJson;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Tells whether what goes to an applicant is what went there before. */
final class AssessmentHash {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private AssessmentHash() {}

  /** The same for findings that say the same; which documents there are does not matter. */
  static String findings(Assessment assessment) {
    return all(assessment.withDocuments(List.of()));
  }

  /** The same for assessments that are the same but for where they come from. */
  static String all(Assessment assessment) {
    ObjectNode json =
        (ObjectNode) AssessmentJson.write(assessment.forApplicant(), SentenceJson::write);
    json.remove("reused");
    byte[] text = MAPPER.writeValueAsString((JsonNode) json).getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(Contents.sha256().digest(text));
  }
}
