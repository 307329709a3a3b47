package io.shenbao.programme.reading;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.shenbao.programme.PackProblem;
import io.shenbao.programme.PackTree;
import io.shenbao.programme.Similar;
import io.shenbao.programme.Words;
import io.shenbao.wording.Wording;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lays the rules of a pack that {@code include} one of the library over that one. What the library
 * leaves open, {@code $identity}, is the pack's role of that name, or what the rule says in {@code
 * with}.
 */
final class IncludedRules {

  static final String INCLUDE = "include";
  static final String WITH = "with";

  private static final String APP = "app.";
  private static final Set<String> ROLES =
      Set.of("name", "identity", "factory", "contact", "phone", "mail");
  private static final Pattern OPEN = Pattern.compile("\\$([a-z][A-Za-z]*)");

  private final RuleLibrary library;
  private final Map<String, String> roles;
  private final PackTree pack;
  private final Wording wording;
  private final List<PackProblem> problems;
  private final Map<String, Words> words = new LinkedHashMap<>();
  private final Set<String> left = new LinkedHashSet<>();

  /**
   * @param head the pack's {@code programme.yaml}
   * @param pack its {@code rules.yaml}
   */
  IncludedRules(
      RuleLibrary library,
      JsonNode head,
      PackTree pack,
      Wording wording,
      List<PackProblem> problems) {
    this.library = library;
    this.roles = roles(head.path("roles"));
    this.pack = pack;
    this.wording = wording;
    this.problems = problems;
  }

  /** Whether any rule includes another. */
  static boolean are(PackTree pack) {
    return pack.root().properties().stream().anyMatch(one -> one.getValue().has(INCLUDE));
  }

  /** What a rule of the library leaves open besides a pack's roles. */
  static List<String> open(JsonNode rule) {
    Set<String> open = new LinkedHashSet<>();
    Matcher matcher = OPEN.matcher(rule.toString());
    while (matcher.find()) {
      String word = matcher.group(1);
      if (!ROLES.contains(word)) {
        open.add(word);
      }
    }
    return List.copyOf(open);
  }

  /** The pack's rules, each whole. */
  PackTree expanded() {
    ObjectNode rules = JsonNodeFactory.instance.objectNode();
    Set<String> before = new LinkedHashSet<>();
    pack.root()
        .properties()
        .forEach(
            one -> {
              JsonNode rule = one.getValue();
              if (rule instanceof ObjectNode own && own.has(INCLUDE)) {
                whole(one.getKey(), own, before)
                    .ifPresentOrElse(
                        whole -> rules.set(one.getKey(), whole), () -> left.add(one.getKey()));
              } else {
                rules.set(one.getKey(), rule);
              }
              before.add(one.getKey());
            });
    return new PackTree(rules, pack.origins());
  }

  /** The pack's lists of words, and those that the included rules look for. */
  Map<String, Words> withWords(Map<String, Words> own) {
    Map<String, Words> all = new LinkedHashMap<>(own);
    words.forEach(all::putIfAbsent);
    return Collections.unmodifiableMap(all);
  }

  /** Rules that include what they can't: of these nothing more is said. */
  Set<String> left() {
    return left;
  }

  private Optional<ObjectNode> whole(String id, ObjectNode own, Set<String> before) {
    JsonPointer at = JsonPointer.empty().appendProperty(id);
    String name = own.path(INCLUDE).asString("");
    RuleLibrary.Shared shared = library.rule(name).orElse(null);
    if (shared == null) {
      String meant =
          Similar.to(name, library.ids())
              .map(one -> wording.say("pack.did-you-mean", one))
              .orElse("");
      problem(at.appendProperty(INCLUDE), "pack.library.unknown", name, meant);
      return Optional.empty();
    }
    words.putAll(shared.words());
    ObjectNode rule = JsonNodeFactory.instance.objectNode();
    Map<String, String> given = given(own.path(WITH));
    Set<String> open = new LinkedHashSet<>();
    shared
        .rule()
        .properties()
        .forEach(one -> rule.set(one.getKey(), closed(one.getValue(), given, open)));
    open.removeIf(word -> isSaid(word, own, shared.rule()));
    open.forEach(
        word -> {
          String key = ROLES.contains(word) ? "role" : "with";
          problem(at.appendProperty(INCLUDE), "pack.library." + key, name, word);
        });
    given.keySet().stream()
        .filter(word -> !shared.rule().toString().contains("$" + word))
        .forEach(word -> problem(at.appendProperty(WITH), "pack.library.idle", name, word));
    after(rule, before);
    practice(rule, own);
    own.properties().forEach(one -> rule.set(one.getKey(), one.getValue()));
    return open.isEmpty() ? Optional.of(rule) : Optional.empty();
  }

  /** Earlier rules that tell the root cause; those that the pack does not have tell nothing. */
  private static void after(ObjectNode rule, Set<String> before) {
    if (rule.path("after") instanceof ArrayNode all) {
      ArrayNode here = JsonNodeFactory.instance.arrayNode();
      all.forEach(
          one -> {
            if (before.contains(one.asString(""))) {
              here.add(one);
            }
          });
      rule.set("after", here);
    }
  }

  /** It is practice until the pack quotes its notice. */
  private static void practice(ObjectNode rule, ObjectNode own) {
    if (!own.hasNonNull("quote")) {
      rule.put("source", "practice");
      rule.put("severity", "warning");
    }
  }

  /** Whether all that is open in the library's rule is said by the pack's own keys. */
  private static boolean isSaid(String word, ObjectNode own, ObjectNode shared) {
    return shared.properties().stream()
        .filter(one -> one.getValue().toString().contains("$" + word))
        .allMatch(one -> own.has(one.getKey()));
  }

  private JsonNode closed(JsonNode value, Map<String, String> given, Set<String> open) {
    if (value instanceof ArrayNode list) {
      ArrayNode closed = JsonNodeFactory.instance.arrayNode();
      list.forEach(one -> closed.add(closed(one, given, open)));
      return closed;
    }
    return value.isString()
        ? JsonNodeFactory.instance.stringNode(closed(value.asString(), given, open))
        : value;
  }

  private String closed(String text, Map<String, String> given, Set<String> open) {
    Matcher matcher = OPEN.matcher(text);
    StringBuilder closed = new StringBuilder();
    int from = 0;
    while (matcher.find()) {
      String word = matcher.group(1);
      String path = given.getOrDefault(word, roles.getOrDefault(word, ""));
      if (path.isEmpty()) {
        open.add(word);
      }
      closed.append(text, from, matcher.start()).append(path.isEmpty() ? "$" + word : path);
      from = matcher.end();
    }
    return closed.append(text.substring(from)).toString();
  }

  private static Map<String, String> given(JsonNode with) {
    Map<String, String> given = new LinkedHashMap<>();
    with.properties().forEach(one -> given.put(one.getKey(), one.getValue().asString("")));
    return given;
  }

  private static Map<String, String> roles(JsonNode roles) {
    Map<String, String> paths = new LinkedHashMap<>();
    roles.properties().stream()
        .filter(one -> ROLES.contains(one.getKey()))
        .filter(one -> !one.getValue().asString("").isEmpty())
        .forEach(one -> paths.put(one.getKey(), APP + one.getValue().asString("")));
    return paths;
  }

  private void problem(JsonPointer at, String key, Object... facts) {
    problems.add(PackProblem.at(pack.origin(at), wording.say(key, facts)));
  }
}
