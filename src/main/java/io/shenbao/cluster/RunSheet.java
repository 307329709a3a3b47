package io.shenbao.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a worker must know of a run.
 *
 * @param generation another number each time that a manager takes the run up
 * @param token stands in a file of the output, by which a worker knows the folder
 * @param startedAt ISO-8601
 * @param arguments the manager's command, its folders as they are called there
 * @param grounds hashes of what results depend on and each machine has for itself
 */
record RunSheet(
    int generation,
    String token,
    String startedAt,
    List<String> arguments,
    SortedMap<String, String> grounds) {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  RunSheet {
    arguments = List.copyOf(arguments);
  }

  String argumentsText() {
    return MAPPER.writeValueAsString(arguments);
  }

  String groundsText() {
    return MAPPER.writeValueAsString(grounds);
  }

  static List<String> arguments(String text) {
    List<String> arguments = new ArrayList<>();
    for (JsonNode one : MAPPER.readTree(text)) {
      arguments.add(one.asString());
    }
    return arguments;
  }

  static SortedMap<String, String> grounds(String text) {
    SortedMap<String, String> grounds = new TreeMap<>();
    MAPPER.readTree(text).forEachEntry((name, hash) -> grounds.put(name, hash.asString()));
    return grounds;
  }

  /** The first of the grounds on which two machines differ; empty when there is none. */
  String differing(SortedMap<String, String> others) {
    return grounds.keySet().stream()
        .filter(name -> !String.valueOf(grounds.get(name)).equals(others.get(name)))
        .findFirst()
        .orElse("");
  }
}
