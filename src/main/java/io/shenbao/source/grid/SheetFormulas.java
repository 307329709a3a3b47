package io.shenbao.source.grid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** The formulas of a sheet, also those of cells that only refer to another's. */
final class SheetFormulas {

  /** A formula that can't be told. */
  static final String UNKNOWN = "?";

  /** More areas that share one formula than this are not told apart from values. */
  private static final int MOST_AREAS = 1_000;

  private record Area(CellRangeAddress cells, String formula) {}

  private final Map<String, String> shared = new HashMap<>();
  private final List<Area> areas = new ArrayList<>();

  /**
   * The formula that a cell states.
   *
   * @param kind as the file says; null: of this cell only
   * @param group which of the shared ones it is
   * @param cells those of an array, as {@code A1:B2}
   * @param text as it stands in the cell; a shared one stands in the first only, for which it is
   *     right
   */
  String of(@Nullable String kind, @Nullable String group, @Nullable String cells, String text) {
    if ("shared".equals(kind)) {
      String key = String.valueOf(group);
      if (!text.isEmpty()) {
        shared.putIfAbsent(key, text);
        return text;
      }
      return shared.getOrDefault(key, UNKNOWN);
    }
    if ("array".equals(kind) && cells != null && cells.contains(":") && areas.size() < MOST_AREAS) {
      areas.add(new Area(CellRangeAddress.valueOf(cells), text));
    }
    return text;
  }

  /** The formula of an array that a cell without one is in; null when it is in none. */
  @Nullable String around(int row, int column) {
    for (Area area : areas) {
      if (area.cells().isInRange(row, column)) {
        return area.formula();
      }
    }
    return null;
  }
}
