package io.shenbao.programme.reading;

import io.shenbao.programme.Reference;
import io.shenbao.source.table.TableFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code tables} in {@code programme.yaml}, and the files that it names. */
final class TablesReader {

  private final PackFiles files;

  TablesReader(PackFiles files) {
    this.files = files;
  }

  Map<String, Reference.Table> read(Entry root) throws IOException {
    Map<String, Reference.Table> tables = new LinkedHashMap<>();
    for (Map.Entry<String, Entry> one : root.entries("tables").entrySet()) {
      try (Entry entry = one.getValue()) {
        tables.put(one.getKey(), table(entry));
      }
    }
    return Collections.unmodifiableMap(tables);
  }

  private Reference.Table table(Entry entry) throws IOException {
    String name = entry.text("file");
    Map<String, String> headings = entry.textMap("columns");
    List<TableFile.TableRow> rows = name.isEmpty() ? List.of() : rows(entry, name);
    Map<String, Integer> places = new LinkedHashMap<>();
    List<String> head = rows.isEmpty() ? List.of() : rows.get(0).cells();
    headings.forEach(
        (key, heading) -> {
          places.put(key, head.indexOf(heading));
          if (!rows.isEmpty() && !head.contains(heading)) {
            entry.problem(
                entry.at("columns").appendProperty(key), "pack.table.column", name, heading);
          }
        });
    Map<String, Boolean> columns = new LinkedHashMap<>();
    places.forEach((key, at) -> columns.put(key, isNumeric(rows, at)));
    List<Map<String, Object>> values = new ArrayList<>();
    rows.stream().skip(1).forEach(row -> values.add(values(row, places, columns)));
    return new Reference.Table(
        Collections.unmodifiableMap(columns), Collections.unmodifiableList(values));
  }

  private List<TableFile.TableRow> rows(Entry entry, String name) throws IOException {
    Path file = files.beside(name).orElse(null);
    if (file == null || !TableFile.isTable(file)) {
      entry.problem(entry.at("file"), "pack.table.file", name);
      return List.of();
    }
    try {
      return TableFile.read(file);
    } catch (IOException e) {
      entry.problem(entry.at("file"), "pack.table.unreadable", name);
      return List.of();
    }
  }

  private static boolean isNumeric(List<TableFile.TableRow> rows, int at) {
    return rows.stream().skip(1).map(row -> cell(row, at)).allMatch(TablesReader::isNumber);
  }

  private static boolean isNumber(String cell) {
    return cell.isEmpty() || number(cell) instanceof Double;
  }

  private static Map<String, Object> values(
      TableFile.TableRow row, Map<String, Integer> places, Map<String, Boolean> columns) {
    Map<String, Object> values = new LinkedHashMap<>();
    places.forEach(
        (key, at) -> {
          String cell = cell(row, at);
          if (!cell.isEmpty()) {
            values.put(key, columns.getOrDefault(key, false) ? number(cell) : cell);
          }
        });
    return Collections.unmodifiableMap(values);
  }

  private static String cell(TableFile.TableRow row, int at) {
    return at >= 0 && at < row.cells().size() ? row.cells().get(at) : "";
  }

  /** A number; what is none stays a text. */
  private static Object number(String cell) {
    try {
      return new BigDecimal(cell.replace(",", "")).doubleValue();
    } catch (NumberFormatException e) {
      return cell;
    }
  }
}
