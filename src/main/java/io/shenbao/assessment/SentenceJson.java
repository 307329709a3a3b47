package io.shenbao.assessment;

import io.shenbao.wording.Sentence;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Sentences as JSON and back, to be kept until they are said: {@code {key, facts}}. */
public final class SentenceJson {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private SentenceJson() {}

  public static ObjectNode write(Sentence sentence) {
    ObjectNode json = NODES.objectNode().put("key", sentence.key());
    json.set("facts", list(sentence.facts()));
    return json;
  }

  private static ArrayNode list(List<?> facts) {
    ArrayNode json = NODES.arrayNode();
    facts.forEach(fact -> json.add(fact(fact)));
    return json;
  }

  private static JsonNode fact(Object fact) {
    if (fact instanceof Sentence sentence) {
      return write(sentence);
    }
    return fact instanceof List<?> list ? list(list) : NODES.stringNode(fact.toString());
  }

  public static Sentence read(JsonNode json) {
    return new Sentence(json.path("key").asString(""), facts(json.path("facts")));
  }

  private static List<Object> facts(JsonNode json) {
    List<Object> facts = new ArrayList<>();
    for (JsonNode fact : json) {
      facts.add(fact.isObject() ? read(fact) : fact.isArray() ? facts(fact) : fact.asString());
    }
    return facts;
  }
}
