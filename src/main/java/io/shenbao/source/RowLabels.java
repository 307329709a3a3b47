package io.shenbao.source;

import io.shenbao.source.grid.GridRow;
import io.shenbao.source.grid.GridSheet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What each row of a sheet is for. Its label, which people see, counts before the hidden key beside
 * it; where the two differ, or the keys are gone, that is said.
 *
 * @param keys by the numbers of the rows
 * @param hidden the column of the keys
 * @param column that of the labels
 * @param areLost whether there are no hidden keys
 */
record RowLabels(SortedMap<Integer, String> keys, int hidden, int column, boolean areLost) {

  /** Labels and keys are looked for in so many columns. */
  private static final int MOST_COLUMNS = 8;

  /**
   * A row that a sheet should have.
   *
   * @param heading the key of the heading above it, which tells rows of one label apart
   */
  record Line(String key, String label, String heading) {}

  /**
   * Goes through a sheet.
   *
   * @param elsewhere whether a key is one of another sheet, whose row has been moved here
   */
  static RowLabels of(GridSheet sheet, List<Line> lines, Predicate<String> elsewhere, Taken taken) {
    Map<String, Line> byKey = new LinkedHashMap<>();
    lines.forEach(line -> byKey.putIfAbsent(line.key(), line));
    Labels<Line> labels = new Labels<>(lines, Line::label);
    int column = column(sheet, Layout.LABEL_COLUMN, text -> !labels.of(text).isEmpty());
    int hidden = column(sheet, Layout.KEY_COLUMN, byKey::containsKey);
    boolean areLost = true;
    boolean differ = false;
    for (GridRow row : Taken.near(sheet)) {
      String key = Taken.key(row.cell(hidden));
      List<Line> seen = labels.of(Taken.key(row.cell(column)));
      boolean isKnown = byKey.containsKey(key);
      areLost &= !isKnown;
      differ |= isKnown && seen.size() == 1 && !seen.get(0).key().equals(key);
    }
    SortedMap<Integer, String> keys = new TreeMap<>();
    Set<String> labelled = new LinkedHashSet<>();
    Set<String> headings =
        lines.stream().map(Line::heading).collect(Collectors.toCollection(LinkedHashSet::new));
    String heading = "";
    for (GridRow row : Taken.near(sheet)) {
      String key = Taken.key(row.cell(hidden));
      List<Line> seen = labels.of(Taken.key(row.cell(column)));
      Line line = elsewhere.test(key) ? null : line(seen, byKey.get(key), heading, differ);
      String its = line == null ? key : line.key();
      if (!seen.isEmpty()) {
        labelled.add(its);
      }
      keys.put(row.number(), its);
      heading = headings.contains(its) ? its : heading;
    }
    if (differ) { // a key without its label beside it says nothing then
      Taken.near(sheet).stream()
          .filter(row -> labels.of(Taken.key(row.cell(column))).isEmpty())
          .filter(row -> labelled.contains(keys.get(row.number())))
          .forEach(row -> keys.put(row.number(), ""));
    }
    if (areLost && keys.values().stream().anyMatch(byKey::containsKey)) {
      taken.notes().keysLost(sheet);
    } else if (differ) {
      taken.notes().note(sheet, 0, "source.labels-count", sheet.name());
    }
    return new RowLabels(Collections.unmodifiableSortedMap(keys), hidden, column, areLost);
  }

  /** What a row is for; empty when nothing tells. */
  String key(GridRow row) {
    return keys.getOrDefault(row.number(), "");
  }

  /**
   * Of several lines with one label the one whose key stands there, unless keys are out of step,
   * else the one below the heading above.
   */
  private static @Nullable Line line(
      List<Line> seen, @Nullable Line keyed, String heading, boolean differ) {
    if (seen.size() < 2) {
      return seen.isEmpty() ? keyed : seen.get(0);
    }
    return !differ && keyed != null && seen.contains(keyed) ? keyed : below(seen, heading, keyed);
  }

  private static @Nullable Line below(List<Line> seen, String heading, @Nullable Line otherwise) {
    return seen.stream()
        .filter(line -> line.heading().equals(heading))
        .findFirst()
        .orElse(otherwise);
  }

  /** The column with the most of them; the expected one where there are none. */
  private static int column(GridSheet sheet, int expected, Predicate<String> isOne) {
    int best = expected;
    long most = count(sheet, expected, isOne);
    for (int column = 0; column < MOST_COLUMNS; column++) {
      long here = count(sheet, column, isOne);
      if (here > most) {
        most = here;
        best = column;
      }
    }
    return best;
  }

  private static long count(GridSheet sheet, int column, Predicate<String> isOne) {
    return Taken.near(sheet).stream()
        .filter(row -> isOne.test(Taken.key(row.cell(column))))
        .count();
  }
}
