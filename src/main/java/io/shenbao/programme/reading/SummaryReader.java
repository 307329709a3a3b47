package io.shenbao.programme.reading;

import com.google.re2j.Pattern;
import io.shenbao.programme.SummaryTable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code summary} and {@code summaries} in {@code programme.yaml}. */
final class SummaryReader {

  /** Part of a file's name on every system. */
  private static final Pattern NAME = Pattern.compile("[\\pL\\pN（）()_-]{1,30}");

  private SummaryReader() {}

  static SummaryTable read(Entry root) {
    try (Entry summary = root.entry("summary")) {
      if (summary == null) {
        root.missing("summary");
        return new SummaryTable("", Map.of(), Map.of(), SummaryTable.Sort.NONE, "", "", Map.of());
      }
      return table(summary, summary.text("remark", ""), summary.textLists("also"));
    }
  }

  /** The tables besides it: {@code summaries}. */
  static Map<String, SummaryTable.Further> further(Entry root) {
    Map<String, SummaryTable.Further> tables = new LinkedHashMap<>();
    root.entries("summaries").forEach((id, entry) -> tables.put(id, further(id, entry)));
    return Collections.unmodifiableMap(tables);
  }

  private static SummaryTable.Further further(String id, Entry entry) {
    try (entry) {
      String template = entry.optional("template");
      if (template != null && !DocumentsReader.isTemplate(template)) {
        entry.problem(entry.at("template"), "pack.document.template", template);
      }
      String name = entry.text("name");
      if (entry.has("name") && !NAME.matches(name)) {
        entry.problem(entry.at("name"), "pack.summary.name", name);
      }
      return new SummaryTable.Further(
          id, name, template, entry.optional("when"), table(entry, "", Map.of()));
    }
  }

  private static SummaryTable table(Entry entry, String remark, Map<String, List<String>> also) {
    Map<String, String> labels = new LinkedHashMap<>();
    Map<String, SummaryTable.Column> own = new LinkedHashMap<>();
    Entry columns = entry.entry("columns");
    if (columns != null) {
      columns.keys().forEach(key -> column(columns, key, labels, own));
    }
    return new SummaryTable(
        entry.text("title"),
        Collections.unmodifiableMap(labels),
        Collections.unmodifiableMap(own),
        sort(entry),
        remark,
        entry.text("note", ""),
        also);
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
