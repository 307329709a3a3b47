package io.shenbao.programme.reading;

import io.shenbao.programme.SummaryTable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code summary} in {@code programme.yaml}. */
final class SummaryReader {

  private SummaryReader() {}

  static SummaryTable read(Entry root) {
    try (Entry summary = root.entry("summary")) {
      if (summary == null) {
        root.missing("summary");
        return new SummaryTable("", Map.of(), Map.of(), SummaryTable.Sort.NONE, "", "", Map.of());
      }
      Map<String, String> labels = new LinkedHashMap<>();
      Map<String, SummaryTable.Column> own = new LinkedHashMap<>();
      Entry columns = summary.entry("columns");
      if (columns != null) {
        columns.keys().forEach(key -> column(columns, key, labels, own));
      }
      return new SummaryTable(
          summary.text("title"),
          Collections.unmodifiableMap(labels),
          Collections.unmodifiableMap(own),
          sort(summary),
          summary.text("remark", ""),
          summary.text("note", ""),
          summary.textLists("also"));
    }
  }

  /** A heading of a column that every table may have, or a column of the pack's own. */
  private static void column(
      Entry columns, String key, Map<String, String> labels, Map<String, SummaryTable.Column> own) {
    if (!columns.isMap(key)) {
      labels.put(key, columns.text(key));
      return;
    }
    try (Entry column = columns.entry(key)) {
      if (column != null) {
        labels.put(key, column.text("label"));
        own.put(
            key,
            new SummaryTable.Column(
                column.text("value"), column.integer("width"), column.flag("total", false)));
      }
    }
  }

  private static SummaryTable.Sort sort(Entry summary) {
    String by = "";
    boolean descending = false;
    try (Entry sort = summary.entry("sortBy")) {
      if (sort != null) {
        by = sort.text("value");
        descending = sort.flag("descending", false);
      }
    }
    try (Entry group = summary.entry("groupBy")) {
      return group == null
          ? new SummaryTable.Sort(by, descending, "", List.of(), false)
          : new SummaryTable.Sort(
              by,
              descending,
              group.text("value"),
              group.texts("order"),
              group.flag("restart", false));
    }
  }
}
