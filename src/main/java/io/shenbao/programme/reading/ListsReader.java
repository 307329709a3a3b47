package io.shenbao.programme.reading;

import com.google.re2j.Pattern;
import io.shenbao.programme.Reference;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads {@code lists} in {@code programme.yaml}: what lists the bureau may hand in. */
final class ListsReader {

  private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9]*");

  /** What stands in a column's cells. */
  private enum Cells {
    TEXT,
    NUMBER
  }

  private ListsReader() {}

  static Map<String, Reference.Listing> read(Entry root) {
    Map<String, Reference.Listing> lists = new LinkedHashMap<>();
    root.entries("lists").forEach((name, entry) -> lists.put(name, listing(name, entry)));
    return Collections.unmodifiableMap(lists);
  }

  private static Reference.Listing listing(String name, Entry entry) {
    try (entry) {
      Map<String, Reference.Column> columns = new LinkedHashMap<>();
      try (Entry all = entry.entry("columns")) {
        if (all == null) {
          entry.missing("columns");
        } else {
          all.keys().forEach(key -> columns.put(key, column(all, key)));
        }
      }
      if (!KEY.matches(name) || !columns.keySet().stream().allMatch(KEY::matches)) {
        entry.problem(entry.pointer(), "pack.list.name", name);
      }
      return new Reference.Listing(entry.text("label"), Collections.unmodifiableMap(columns));
    }
  }

  /** A heading, or {@code {label: heading, type: number}}. */
  private static Reference.Column column(Entry columns, String key) {
    if (!columns.isMap(key)) {
      return new Reference.Column(columns.text(key), false);
    }
    try (Entry column = columns.entry(key)) {
      return column == null
          ? new Reference.Column("", false)
          : new Reference.Column(
              column.text("label"), column.choice("type", Cells.class, Cells.TEXT) == Cells.NUMBER);
    }
  }
}
