package io.shenbao.document.fill;

import io.shenbao.assessment.SummaryEntry;
import io.shenbao.document.template.FieldText;
import io.shenbao.document.template.Names;
import io.shenbao.programme.SummaryTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The summary table as the names of its document. */
final class SummaryView {

  /** How many lines of scenarios a page of the landscape table has room for. */
  private static final int LINES = 28;

  /** How many characters of 五号 a line of the scenarios' column has, more or less. */
  private static final int CHARACTERS = 21;

  private SummaryView() {}

  /** Whether a row fits on a page, and need not be split. */
  private static boolean isShort(SummaryEntry entry) {
    int lines =
        scenarios(entry)
            .lines()
            .mapToInt(line -> Math.max(1, (line.length() + CHARACTERS - 1) / CHARACTERS))
            .sum();
    return lines <= LINES;
  }

  static Map<String, Object> of(
      SummaryTable table, String recommender, List<SummaryEntry> entries) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (SummaryEntry entry : entries) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put(Names.NUMBER, FormView.number(rows.size() + 1));
      row.put(Names.SHORT, isShort(entry) ? PrintedValue.of(FieldText.YES) : PrintedValue.NOTHING);
      row.put("name", PrintedValue.of(entry.name()));
      row.put("factory", PrintedValue.of(entry.factory()));
      row.put("scenarios", PrintedValue.of(scenarios(entry)));
      row.put("contact", PrintedValue.of(entry.contact()));
      row.put("phone", PrintedValue.of(entry.phone()));
      row.put("remark", PrintedValue.of(entry.remark()));
      rows.add(row);
    }
    return Map.of(
        "title",
        PrintedValue.of(table.title()),
        "note",
        PrintedValue.of(table.note()),
        "recommender",
        PrintedValue.of(recommender),
        "applications",
        rows);
  }

  /** Entries that name the columns. */
  static List<SummaryEntry> sample(SummaryTable table) {
    Map<String, String> marks = new LinkedHashMap<>();
    table.columns().forEach((key, label) -> marks.put(key, "〔" + label + "〕"));
    SummaryEntry entry =
        new SummaryEntry(
            "",
            marks.getOrDefault("name", ""),
            marks.getOrDefault("factory", ""),
            List.of(marks.getOrDefault("scenarios", ""), marks.getOrDefault("scenarios", "")),
            marks.getOrDefault("contact", ""),
            marks.getOrDefault("phone", ""),
            marks.getOrDefault("remark", ""));
    return List.of(entry, entry);
  }

  /** A numbered line for each scenario instance. */
  static String scenarios(SummaryEntry entry) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < entry.scenarios().size(); i++) {
      lines.append(i == 0 ? "" : "\n").append(i + 1).append(". ").append(entry.scenarios().get(i));
    }
    return lines.toString();
  }
}
