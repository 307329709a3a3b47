package io.shenbao.assessment;

import io.shenbao.wording.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Judgements as JSON: {@code verdicts}, {@code passed} and {@code findings}. */
public final class JudgementJson {

  private JudgementJson() {}

  /**
   * Adds them to an object.
   *
   * @param words how the sentences of findings are written
   */
  public static void addTo(
      ObjectNode json, Judgement judgement, Function<Sentence, JsonNode> words) {
    Tally tally = judgement.tally();
    json.putObject("verdicts")
        .put("passed", tally.passed())
        .put("failed", tally.failed())
        .put("manual", tally.manual())
        .put("notApplicable", tally.notApplicable())
        .put("unchecked", tally.unchecked());
    ArrayNode passed = json.putArray("passed");
    judgement.passed().forEach(passed::add);
    ArrayNode findings = json.putArray("findings");
    judgement.findings().forEach(finding -> findings.add(FindingJson.write(finding, words)));
  }

  /** One whose sentences were written by {@link SentenceJson}. */
  public static Judgement read(JsonNode json) {
    JsonNode verdicts = json.path("verdicts");
    Tally tally =
        new Tally(
            verdicts.path("passed").asInt(),
            verdicts.path("failed").asInt(),
            verdicts.path("manual").asInt(),
            verdicts.path("notApplicable").asInt(),
            verdicts.path("unchecked").asInt());
    List<Finding> findings = new ArrayList<>();
    json.path("findings").forEach(finding -> findings.add(FindingJson.read(finding)));
    List<String> passed = new ArrayList<>();
    json.path("passed").forEach(rule -> passed.add(rule.asString()));
    return new Judgement(findings, tally, passed);
  }
}
