package io.shenbao.programme.reading;

import io.shenbao.programme.PackTree;
import io.shenbao.programme.Words;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Rules that packs share: {@code config/library}, files of rules by their ids. */
final class RuleLibrary {

  /** Where it lies, from the configuration folder. */
  static final String FOLDER = "library";

  /**
   * A rule as the library has it.
   *
   * @param words lists of words that the rules of its file look for
   */
  record Shared(ObjectNode rule, Map<String, Words> words) {}

  private final Map<String, Shared> rules = new LinkedHashMap<>();

  /** Adds a file; of two rules of the same id the first counts. */
  void add(PackTree file) {
    Map<String, Words> words = new LinkedHashMap<>();
    file.root()
        .path("words")
        .properties()
        .forEach(
            one ->
                words.put(
                    one.getKey(),
                    new Words(
                        texts(one.getValue().path("any")), texts(one.getValue().path("except")))));
    file.root()
        .path("rules")
        .properties()
        .forEach(
            one -> {
              if (one.getValue() instanceof ObjectNode rule) {
                rules.putIfAbsent(one.getKey(), new Shared(rule, words));
              }
            });
  }

  private static List<String> texts(JsonNode list) {
    return list.valueStream().map(one -> one.asString("")).toList();
  }

  Set<String> ids() {
    return Collections.unmodifiableSet(rules.keySet());
  }

  /** What a pack may choose from, in the order of the files. */
  List<SharedRule> offers() {
    return rules.entrySet().stream()
        .map(
            one -> {
              ObjectNode rule = one.getValue().rule();
              String label = rule.path("label").asString("");
              return new SharedRule(one.getKey(), label, IncludedRules.open(rule));
            })
        .toList();
  }

  Optional<Shared> rule(String id) {
    return Optional.ofNullable(rules.get(id));
  }
}
