package io.shenbao.desk.shelf;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import com.google.common.collect.Maps;
import io.shenbao.batch.store.OverviewRow;
import io.shenbao.file.Sha256;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * All applications of a run in a line each, found by an identifier that says nothing of a path.
 * What all pages ask of all of them is worked out once. Safe for use by several threads.
 */
public final class Applications {

  static final Applications NONE = of(List.of());

  /** So many digits of a hash: of ten thousand no two are the same. */
  private static final int DIGITS = 16;

  private final Map<String, Line> byKey;
  private final List<Line> lines;
  private final Map<Order, List<Line>> sorted;
  private final Map<String, String> prints;
  private final Totals totals;
  private final FailureMap failures;
  private final String late;

  /**
   * An application.
   *
   * @param place among all, from 0
   * @param sought what a search looks into, in lower case
   */
  public record Line(String key, int place, OverviewRow row, String sought) {

    private static Line of(int place, OverviewRow row) {
      String sought = String.join("\n", row.title(), row.identity(), row.factory(), row.path());
      return new Line(Applications.key(row.path()), place, row, sought.toLowerCase(Locale.ROOT));
    }
  }

  private record Order(RowSearch.Sort column, boolean down) {}

  /**
   * @param rows in the run's order
   */
  private Applications(List<OverviewRow> rows) {
    Map<String, Line> all = new LinkedHashMap<>();
    for (OverviewRow row : rows) {
      Line line = Line.of(all.size(), row);
      all.put(line.key(), line);
    }
    this.byKey = all;
    this.lines = List.copyOf(all.values());
    this.sorted = Collections.synchronizedMap(new LinkedHashMap<>());
    this.prints = ImmutableMap.copyOf(Maps.transformValues(all, line -> line.row().print()));
    this.totals = Totals.of(rows);
    this.failures = FailureMap.of(rows, totals);
    this.late = "";
  }

  private Applications(Applications before, String late) {
    this.byKey = before.byKey;
    this.lines = before.lines;
    this.sorted = before.sorted;
    this.prints = before.prints;
    this.totals = before.totals;
    this.failures = before.failures;
    this.late = late;
  }

  /**
   * @param rows in the run's order
   */
  static Applications of(List<OverviewRow> rows) {
    return new Applications(rows);
  }

  Applications asOfBefore(String why) {
    return new Applications(this, why);
  }

  /** The identifier of an application in addresses. */
  public static String key(String path) {
    return Sha256.of(path).substring(0, DIGITS);
  }

  public Optional<Line> line(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  public Optional<OverviewRow> get(String key) {
    return line(key).map(Line::row);
  }

  /** In the run's order. */
  public List<Line> lines() {
    return lines;
  }

  /** In the order of a column; those that are equal there are in the run's order. */
  List<Line> lines(RowSearch.Sort column, boolean down) {
    Comparator<OverviewRow> order = column.order();
    if (order == null) {
      return down ? Lists.reverse(lines) : lines;
    }
    return sorted.computeIfAbsent(
        new Order(column, down),
        none ->
            lines.stream()
                .sorted(Comparator.comparing(Line::row, down ? order.reversed() : order))
                .toList());
  }

  public int size() {
    return lines.size();
  }

  public boolean isEmpty() {
    return lines.isEmpty();
  }

  /** What tells one state of what is told of each from another, by key. */
  public Map<String, String> prints() {
    return prints;
  }

  /** What all of them come to. */
  public Totals totals() {
    return totals;
  }

  /** Which checks fail where. */
  public FailureMap failures() {
    return failures;
  }

  /** Why these may be of an earlier run; empty when they are not. */
  public String late() {
    return late;
  }

  /** The folder that an application lies in beside others, a county's say; empty when in none. */
  public static String county(String path) {
    int end = path.indexOf('/');
    return end < 0 ? "" : path.substring(0, end);
  }
}
