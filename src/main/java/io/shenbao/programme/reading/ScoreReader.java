package io.shenbao.programme.reading;

import com.google.re2j.Pattern;
import io.shenbao.programme.Field;
import io.shenbao.programme.Reference;
import io.shenbao.programme.Score;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads {@code score.yaml}, the points table. */
final class ScoreReader {

  private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9]*");

  /** What {@code score} has besides its items. */
  private static final Set<String> TAKEN = Set.of("total", "full", "items");

  private final Map<String, Reference.Table> tables;

  ScoreReader(Map<String, Reference.Table> tables) {
    this.tables = tables;
  }

  Map<String, Score> read(Entry root) {
    Map<String, Score> scores = new LinkedHashMap<>();
    root.entries().forEach((key, entry) -> scores.put(key, score(key, entry)));
    return Collections.unmodifiableMap(scores);
  }

  private Score score(String key, Entry entry) {
    try (entry) {
      if (!KEY.matches(key) || TAKEN.contains(key)) {
        entry.problem(entry.pointer(), "pack.score.key", key);
      }
      String value = entry.optional("value");
      String points = entry.optional("points");
      if ((value == null) == (points == null) || (value == null) == entry.has("bands")) {
        entry.problem(entry.pointer(), "pack.score.either", key);
      }
      SortedMap<Double, Double> bands = entry.has("bands") ? bands(key, entry) : new TreeMap<>();
      Double full = entry.number("full");
      if (full == null && points != null) {
        entry.missing("full");
      }
      double most = bands.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
      Field.Direction direction =
          entry.choice("direction", Field.Direction.class, Field.Direction.UP);
      entry.quote("");
      return new Score(
          key,
          entry.text("label"),
          value,
          entry.text("unit", ""),
          Collections.unmodifiableSortedMap(bands),
          direction == Field.Direction.DOWN,
          points,
          full == null ? most : full,
          entry.text("at"),
          entry.clause(""));
    }
  }

  /** Points by the value they begin at: written down here, or rows of a table for this item. */
  private SortedMap<Double, Double> bands(String key, Entry entry) {
    SortedMap<Double, Double> bands = new TreeMap<>();
    if (!entry.isMap("bands")) {
      ofTable(key, entry, bands);
      return bands;
    }
    Entry map = entry.entry("bands");
    if (map == null) {
      return bands;
    }
    for (String from : map.keys()) {
      JsonNode points = map.raw(from);
      Double number = number(from);
      if (number == null || points == null || !points.isNumber()) {
        map.problem(map.at(from), "pack.score.band", from);
      } else {
        bands.put(number, points.asDouble());
      }
    }
    return bands;
  }

  private void ofTable(String key, Entry entry, SortedMap<Double, Double> bands) {
    String name = entry.text("bands");
    Reference.Table table = tables.get(name);
    if (table == null || !table.columns().keySet().containsAll(List.of("item", "from", "points"))) {
      entry.problem(entry.at("bands"), "pack.score.table", name);
      return;
    }
    for (Map<String, Object> row : table.rows()) {
      if (key.equals(row.get("item"))
          && row.get("from") instanceof Double from
          && row.get("points") instanceof Double points) {
        bands.put(from, points);
      }
    }
    if (bands.isEmpty()) {
      entry.problem(entry.at("bands"), "pack.score.no-rows", name, key);
    }
  }

  private static @Nullable Double number(String text) {
    try {
      return Double.valueOf(text);
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
