package io.shenbao.programme.reading;

import io.shenbao.programme.PackProblem;
import io.shenbao.programme.PackTree;
import io.shenbao.programme.Similar;
import io.shenbao.wording.Wording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One mapping of a pack's file under the reader's eye: hands out its values by key, notes what is
 * missing or of the wrong kind, and on {@link #close} what nobody asked for.
 */
final class Entry implements AutoCloseable {

  private final Source source;
  private final JsonPointer pointer;
  private final JsonNode node;
  private final Set<String> asked = new LinkedHashSet<>();

  /** What was said of compulsory keys that are not there. */
  private final Map<String, PackProblem> missing = new LinkedHashMap<>();

  /** The file that entries come from, the packs behind it, and where its problems go. */
  record Source(PackTree tree, Lineage lineage, Wording wording, List<PackProblem> problems) {}

  Entry(Source source, JsonPointer pointer, JsonNode node) {
    this.source = source;
    this.pointer = pointer;
    this.node = node;
    if (!node.isObject()) {
      problem(pointer, "pack.not-a-map");
    }
  }

  /** Whether a key's value was written by a pack that this one extends. */
  boolean inherits(String key) {
    return !source.tree().origin(at(key)).pack().equals(source.lineage().ids().get(0));
  }

  /**
   * The same, where none of some keys is there and one of them is misspelt, as if it were spelt
   * right. That it is not is told by {@link #close}.
   */
  Entry meaningOneOf(Collection<String> keys) {
    if (!(node instanceof ObjectNode map) || keys.stream().anyMatch(map::has)) {
      return this;
    }
    for (String key : map.propertyNames()) {
      Optional<String> meant = Similar.near(key, keys);
      if (meant.isPresent()) {
        return new Entry(source, pointer, map.deepCopy().set(meant.get(), map.path(key)));
      }
    }
    return this;
  }

  static Entry root(Source source) {
    return new Entry(source, JsonPointer.empty(), source.tree().root());
  }

  String key() {
    return pointer.matches() ? "" : pointer.last().getMatchingProperty();
  }

  JsonPointer pointer() {
    return pointer;
  }

  boolean has(String key) {
    asked.add(key);
    return node.hasNonNull(key);
  }

  /** A compulsory text. */
  String text(String key) {
    String text = optional(key);
    if (text == null) {
      missing(key);
      return "";
    }
    return text;
  }

  /** Notes that a compulsory key is not there; of a file that is not there, that was said. */
  void missing(String key) {
    if (isThere()) {
      missing.put(key, told(pointer, "pack.missing-key", key));
    }
  }

  /** Whether the file could be read. */
  boolean isThere() {
    return source.tree().isThere();
  }

  String text(String key, String otherwise) {
    String text = optional(key);
    return text == null ? otherwise : text;
  }

  /** The compulsory clause, with the notice it is a clause of where that is another pack's. */
  String clause() {
    return cited(text("clause"));
  }

  String clause(String otherwise) {
    return has("clause") ? clause() : otherwise;
  }

  private String cited(String clause) {
    return source.lineage().cited(source.tree().origin(at("clause")), clause);
  }

  /** The compulsory quote: words of the notice of the pack that writes it. */
  String quote() {
    return said(text("quote"));
  }

  String quote(String otherwise) {
    return said(text("quote", otherwise));
  }

  private String said(String quote) {
    if (!source.lineage().says(source.tree().origin(at("quote")), quote)) {
      String meant =
          source
              .lineage()
              .nearest(source.tree().origin(at("quote")), quote)
              .map(near -> source.wording().say("pack.quote-near", near))
              .orElse("");
      problem(at("quote"), "pack.quote-not-found", quote, meant);
    }
    return quote;
  }

  @Nullable String optional(String key) {
    asked.add(key);
    JsonNode value = node.get(key);
    if (value == null || value.isNull()) {
      return null;
    }
    if (!value.isValueNode()) {
      problem(at(key), "pack.not-a-text", key);
      return null;
    }
    return value.asString().strip();
  }

  boolean flag(String key, boolean otherwise) {
    asked.add(key);
    JsonNode value = node.get(key);
    if (value != null && !value.isBoolean()) {
      problem(at(key), "pack.not-a-flag", key);
    }
    return value == null ? otherwise : value.asBoolean(otherwise);
  }

  @Nullable Integer integer(String key) {
    asked.add(key);
    JsonNode value = node.get(key);
    if (value == null) {
      return null;
    }
    if (!value.canConvertToInt()) {
      problem(at(key), "pack.not-an-integer", key);
      return null;
    }
    return value.asInt();
  }

  @Nullable Double number(String key) {
    asked.add(key);
    JsonNode value = node.get(key);
    if (value == null) {
      return null;
    }
    if (!value.isNumber()) {
      problem(at(key), "pack.not-a-number", key);
      return null;
    }
    return value.asDouble();
  }

  /** One of an enumeration's constants, written in lower case with hyphens. */
  <E extends Enum<E>> E choice(String key, Class<E> type, E otherwise) {
    String text = optional(key);
    if (text == null) {
      return otherwise;
    }
    for (E constant : type.getEnumConstants()) {
      if (word(constant).equals(text)) {
        return constant;
      }
    }
    List<String> all = Stream.of(type.getEnumConstants()).map(Entry::word).toList();
    Optional<String> meant = Similar.to(text, all);
    String choices = String.join(", ", all);
    meant.ifPresentOrElse(
        one -> problem(at(key), "pack.not-a-choice.meant", text, choices, one),
        () -> problem(at(key), "pack.not-a-choice", text, choices));
    // what hangs on it is not to be told again
    return meant.map(one -> type.getEnumConstants()[all.indexOf(one)]).orElse(otherwise);
  }

  /** A word that may have been meant, as it is proposed; empty when there is none. */
  String meant(Optional<String> word) {
    return word.map(one -> source.wording().say("pack.did-you-mean", one)).orElse("");
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  List<String> texts(String key) {
    asked.add(key);
    JsonNode value = node.get(key);
    if (value == null) {
      return List.of();
    }
    if (!value.isArray()) {
      problem(at(key), "pack.not-a-list", key);
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode text : value) {
      if (text.isValueNode() && !text.asString().isEmpty()) {
        texts.add(text.asString());
      } else {
        problem(at(key), "pack.no-text", key);
      }
    }
    return List.copyOf(texts);
  }

  /** The keys, in order. */
  List<String> keys() {
    return List.copyOf(node.propertyNames());
  }

  /** Whether a key's value is a mapping. */
  boolean isMap(String key) {
    asked.add(key);
    return node.path(key).isObject();
  }

  /** A nested mapping; null when there is none. */
  @Nullable Entry entry(String key) {
    asked.add(key);
    JsonNode value = node.get(key);
    return value == null || value.isNull() ? null : new Entry(source, at(key), value);
  }

  /** The entries of a mapping of mappings, in order; an empty value counts as an empty mapping. */
  Map<String, Entry> entries(String key) {
    Entry map = entry(key);
    return map == null ? Map.of() : map.entries();
  }

  Map<String, Entry> entries() {
    Map<String, Entry> entries = new LinkedHashMap<>();
    node.properties()
        .forEach(
            property -> {
              asked.add(property.getKey());
              JsonNode value = property.getValue();
              entries.put(
                  property.getKey(),
                  new Entry(
                      source,
                      at(property.getKey()),
                      value.isNull() ? JsonNodeFactory.instance.objectNode() : value));
            });
    return Collections.unmodifiableMap(entries);
  }

  /** A mapping of plain texts, in order. */
  Map<String, String> textMap(String key) {
    Entry map = entry(key);
    if (map == null) {
      return Map.of();
    }
    Map<String, String> texts = new LinkedHashMap<>();
    map.node.propertyNames().forEach(name -> texts.put(name, map.text(name)));
    return Collections.unmodifiableMap(texts);
  }

  /** A mapping of lists of plain texts, in order. */
  Map<String, List<String>> textLists(String key) {
    Entry map = entry(key);
    if (map == null) {
      return Map.of();
    }
    Map<String, List<String>> lists = new LinkedHashMap<>();
    map.node.propertyNames().forEach(name -> lists.put(name, map.texts(name)));
    return Collections.unmodifiableMap(lists);
  }

  @Nullable JsonNode raw(String key) {
    asked.add(key);
    return node.get(key);
  }

  JsonPointer at(String key) {
    return pointer.appendProperty(key);
  }

  void problem(JsonPointer where, String key, Object... arguments) {
    told(where, key, arguments);
  }

  private PackProblem told(JsonPointer where, String key, Object... arguments) {
    PackProblem problem =
        PackProblem.at(source.tree().origin(where), source.wording().say(key, arguments));
    source.problems().add(problem);
    return problem;
  }

  /**
   * Notes the keys that nobody asked for, with what may have been meant; that a compulsory one is
   * missing for which one of them was meant is not told as well.
   */
  @Override
  public void close() {
    for (String key : node.propertyNames()) {
      if (!asked.contains(key)) {
        Optional<String> meant = Similar.to(key, asked);
        problem(at(key), "pack.unknown-key", key, meant(meant));
        meant.map(missing::get).ifPresent(source.problems()::remove);
      }
    }
  }
}
