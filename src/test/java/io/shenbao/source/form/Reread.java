package io.shenbao.source.form;

import io.shenbao.application.Application;
import io.shenbao.assessment.Finding;
import io.shenbao.source.SourceReading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * What a form was read as, value by value, against what it says.
 *
 * @param right as it should be, and said to be sure
 * @param doubted as it should be, and told of as not certain
 * @param missed absent, or told of as unreadable
 * @param wrong something else, or something where nothing is
 */
record Reread(List<String> right, List<String> doubted, List<String> missed, List<String> wrong) {

  static Reread of(Application expected, SourceReading reading) {
    Map<JsonPointer, String> wanted = leaves(expected.tree());
    Application application = reading.application();
    Map<JsonPointer, String> found = application == null ? Map.of() : leaves(application.tree());
    Set<JsonPointer> doubts =
        reading.judgement().findings().stream()
            .filter(one -> one.rule().equals("form-doubt") || one.rule().equals("form-twice"))
            .map(Finding::pointer)
            .collect(Collectors.toSet());
    Reread reread =
        new Reread(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    wanted.forEach(
        (pointer, value) -> {
          String got = found.get(pointer);
          if (got == null) {
            reread.missed.add(pointer + ": " + value);
          } else if (!got.equals(value)) {
            reread.wrong.add(pointer + ": " + value + " <> " + got);
          } else if (doubts.contains(pointer)) {
            reread.doubted.add(pointer + ": " + value);
          } else {
            reread.right.add(pointer + ": " + value);
          }
        });
    found.forEach(
        (pointer, value) -> {
          if (!wanted.containsKey(pointer)) {
            reread.wrong.add(pointer + ": nothing <> " + value);
          }
        });
    return reread;
  }

  int all() {
    return right.size() + doubted.size() + missed.size() + wrong.size();
  }

  String shares() {
    return "%d values: %d right, %d doubted, %d missed, %d wrong"
        .formatted(all(), right.size(), doubted.size(), missed.size(), wrong.size());
  }

  @Override
  public String toString() {
    return shares() + "\n" + lines("missed ", missed) + lines("wrong ", wrong);
  }

  private static String lines(String kind, List<String> all) {
    return all.stream().map(one -> kind + one + "\n").collect(Collectors.joining());
  }

  private static Map<JsonPointer, String> leaves(JsonNode tree) {
    Map<JsonPointer, String> leaves = new LinkedHashMap<>();
    collect(tree, JsonPointer.empty(), leaves);
    return leaves;
  }

  /** A picture may be left out, and a paragraph begins with a line. */
  private static String plain(String text) {
    return text.replaceAll("(\\\\n)*!\\[[^\\]]*\\]\\([^)]*\\)", "").replaceAll("(\\\\n)+", "\\\\n");
  }

  private static void collect(JsonNode node, JsonPointer at, Map<JsonPointer, String> leaves) {
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        collect(node.get(i), at.appendIndex(i), leaves);
      }
    } else if (node.isObject() && !node.has("value")) {
      node.properties()
          .forEach(one -> collect(one.getValue(), at.appendProperty(one.getKey()), leaves));
    } else {
      leaves.put(
          at,
          node.isNumber()
              ? node.decimalValue().stripTrailingZeros().toPlainString()
              : plain(node.toString()));
    }
  }
}
