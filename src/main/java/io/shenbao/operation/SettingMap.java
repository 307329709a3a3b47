package io.shenbao.operation;

import io.shenbao.programme.Similar;
import io.shenbao.wording.Wording;
import io.shenbao.yaml.LineAndColumn;
import io.shenbao.yaml.YamlTree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * A mapping of {@code application.yaml}: hands out its values, notes what is wrong with them, and
 * on {@link #close} the keys that nobody asked for. A value {@code ${NAME}} is that variable of the
 * environment.
 */
final class SettingMap implements AutoCloseable {

  private final File file;
  private final JsonPointer pointer;
  private final JsonNode node;
  private final Set<String> asked = new LinkedHashSet<>();

  /** The file, and where its problems go. */
  record File(
      String name,
      YamlTree tree,
      Wording wording,
      Function<String, @Nullable String> environment,
      List<Mistake> mistakes) {

    void problem(LineAndColumn at, String key, Object... facts) {
      mistakes.add(new Mistake(at, wording.say(key, facts)));
    }

    /** All mistakes in the order of the file, a line each. */
    List<String> lines() {
      return mistakes.stream()
          .sorted(
              Comparator.comparingInt((Mistake one) -> one.at().line())
                  .thenComparingInt(one -> one.at().column()))
          .map(
              one ->
                  "  %s:%d:%d  %s".formatted(name, one.at().line(), one.at().column(), one.said()))
          .toList();
    }
  }

  /** What is wrong at a place. */
  record Mistake(LineAndColumn at, String said) {}

  SettingMap(File file, JsonPointer pointer, JsonNode node) {
    this.file = file;
    this.pointer = pointer;
    this.node = node;
    if (!node.isObject() && !node.isNull() && !node.isMissingNode()) {
      file.problem(file.tree().position(pointer), "pack.not-a-map");
    }
  }

  /** A mapping in this one; null when there is none, or nothing in it. */
  @Nullable SettingMap map(String key) {
    JsonNode inner = take(key);
    return inner.isMissingNode() || inner.isNull()
        ? null
        : new SettingMap(file, pointer.appendProperty(key), inner);
  }

  /** A text; empty when there is none. */
  String text(String key) {
    JsonNode value = take(key);
    if (value.isObject() || value.isArray()) {
      problem(key, "pack.not-a-text", key);
      return "";
    }
    return value.isNull() ? "" : resolved(key, value.asString("").strip());
  }

  /** A text that must be there. */
  String needed(String key) {
    boolean isThere = node.has(key);
    String text = text(key);
    if (text.isEmpty() && !isThere) {
      file.problem(file.tree().position(pointer), "operation.missing", path(key));
    } else if (text.isEmpty()) {
      problem(key, "operation.missing", path(key));
    }
    return text;
  }

  /** A secret, which must not be written into the file. */
  @Nullable Secret secret(String key) {
    String typed = take(key).asString("").strip();
    if (typed.isEmpty()) {
      return null;
    }
    if (variable(typed) == null) {
      problem(key, "operation.secret", path(key));
      return null;
    }
    return new Secret(resolved(key, typed));
  }

  /** A text or a list of texts. */
  List<String> texts(String key) {
    JsonNode value = take(key);
    if (!value.isArray()) {
      String one = text(key);
      return one.isEmpty() ? List.of() : List.of(one);
    }
    List<String> texts = new ArrayList<>();
    value.forEach(one -> texts.add(resolved(key, one.asString("").strip())));
    return texts;
  }

  /** A whole number within bounds. */
  int number(String key, int standard, int least, int most) {
    String text = text(key);
    if (text.isEmpty()) {
      return standard;
    }
    try {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    problem(key, "operation.number", text, least, most);
    return standard;
  }

  /** One of some words. */
  <E extends Enum<E>> E choice(String key, E standard, Class<E> type) {
    String text = text(key);
    if (text.isEmpty()) {
      return standard;
    }
    for (E each : type.getEnumConstants()) {
      if (word(each).equals(text.toLowerCase(Locale.ROOT))) {
        return each;
      }
    }
    String choices =
        Stream.of(type.getEnumConstants()).map(SettingMap::word).collect(Collectors.joining(", "));
    problem(key, "pack.not-a-choice", text, choices);
    return standard;
  }

  void problem(String key, String message, Object... facts) {
    file.problem(file.tree().position(pointer.appendProperty(key)), message, facts);
  }

  /** Notes the keys that nobody asked for. */
  @Override
  public void close() {
    for (String key : node.propertyNames()) {
      if (!asked.contains(key)) {
        String similar =
            Similar.to(key, asked)
                .map(it -> file.wording().say("pack.did-you-mean", it))
                .orElse("");
        problem(key, "pack.unknown-key", path(key), similar);
      }
    }
  }

  private JsonNode take(String key) {
    asked.add(key);
    return node.isObject() ? node.path(key) : MissingNode.getInstance();
  }

  private String path(String key) {
    return pointer.appendProperty(key).toString().substring(1).replace('/', '.');
  }

  private String resolved(String key, String typed) {
    String name = variable(typed);
    if (name == null) {
      return typed;
    }
    String value = file.environment().apply(name);
    if (value == null || value.isEmpty()) {
      problem(key, "operation.variable", name);
      return "";
    }
    return value;
  }

  /** The name in {@code ${NAME}}; null when it is none. */
  private static @Nullable String variable(String typed) {
    return typed.startsWith("${") && typed.endsWith("}")
        ? typed.substring(2, typed.length() - 1).strip()
        : null;
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
