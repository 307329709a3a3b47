package io.shenbao.report.page;

import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.Finding;
import io.shenbao.programme.Catalogue;
import io.shenbao.programme.Programme;
import io.shenbao.report.Urgency;
import io.shenbao.wording.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Scenarios across, applicants or parts of them down: one table for each edition of the catalogue
 * in use.
 */
final class HeatMap {

  private final Programme programme;
  private final Wording wording;
  private final Map<String, List<Row>> rows = new TreeMap<>();

  HeatMap(Programme programme, Wording wording) {
    this.programme = programme;
    this.wording = wording;
  }

  private enum Shade {
    OK,
    WARN,
    ERR;

    static Shade of(Urgency urgency) {
      return switch (urgency) {
        case ERROR, UNCHECKED -> ERR;
        case WARNING -> WARN;
        default -> OK;
      };
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The gravest that at least half of some tiles have. */
    static Shade ofHalf(List<Tile> tiles) {
      long err = tiles.stream().filter(tile -> tile.state() == ERR).count();
      long ok = tiles.stream().filter(tile -> tile.state() == OK).count();
      return 2 * err >= tiles.size() ? ERR : 2 * (tiles.size() - ok) >= tiles.size() ? WARN : OK;
    }
  }

  /** A field of the table: of one applicant, or of so many. */
  private record Tile(int count, Shade state, int applicants) {

    static final Tile NONE = new Tile(0, Shade.OK, 0);

    Tile plus(Shade other) {
      return new Tile(count + 1, other.compareTo(state) > 0 ? other : state, 1);
    }
  }

  private record Row(String id, String title, Map<String, Tile> cells) {}

  /** A column: the last of its group has a line after it. */
  private record Column(String name, boolean last) {}

  /**
   * Adds an applicant.
   *
   * @param id of its place on the page
   */
  void add(String id, Assessment one, Scenes scenes) {
    if (scenes.each().isEmpty()) {
      return;
    }
    Map<String, Tile> cells = new LinkedHashMap<>();
    for (Scenes.Scene scene : scenes.each()) {
      Tile there = cells.getOrDefault(scene.scenario(), Tile.NONE);
      cells.put(scene.scenario(), there.plus(state(scene, one)));
    }
    rows.computeIfAbsent(scenes.edition(), edition -> new ArrayList<>())
        .add(new Row(id, one.title(), cells));
  }

  /**
   * Adds applicants that have a heat map of their own as one row: how many have each scenario.
   *
   * @param id of the page that is about them
   */
  void add(String id, String title, HeatMap part) {
    part.rows.forEach(
        (edition, applicants) -> {
          Map<String, List<Tile>> all = new LinkedHashMap<>();
          for (Row row : applicants) {
            row.cells()
                .forEach(
                    (name, tile) -> all.computeIfAbsent(name, none -> new ArrayList<>()).add(tile));
          }
          Map<String, Tile> cells = new LinkedHashMap<>();
          all.forEach(
              (name, tiles) ->
                  cells.put(name, new Tile(tiles.size(), Shade.ofHalf(tiles), tiles.size())));
          rows.computeIfAbsent(edition, none -> new ArrayList<>()).add(new Row(id, title, cells));
        });
  }

  private static Shade state(Scenes.Scene scene, Assessment one) {
    String pointer = scene.pointer();
    Shade state = Shade.OK;
    for (Finding finding : one.findings()) {
      String at = finding.pointer().toString();
      Shade other = Shade.of(Urgency.of(finding));
      if ((at.equals(pointer) || at.startsWith(pointer + "/")) && other.compareTo(state) > 0) {
        state = other;
      }
    }
    return state;
  }

  /** The tables as a template's values. */
  List<Map<String, Object>> tables() {
    List<Map<String, Object>> tables = new ArrayList<>();
    rows.forEach(
        (edition, applicants) -> {
          Catalogue catalogue = programme.editions().get(edition);
          if (catalogue != null) {
            tables.add(table(catalogue, applicants));
          }
        });
    return tables;
  }

  private Map<String, Object> table(Catalogue catalogue, List<Row> applicants) {
    Map<String, List<String>> groups = groups(catalogue);
    boolean hasOthers = applicants.stream().anyMatch(row -> row.cells().containsKey(""));
    List<Column> columns = new ArrayList<>();
    List<Map<String, Object>> heads = new ArrayList<>();
    groups.forEach(
        (group, names) -> {
          heads.add(Map.of("name", group, "span", names.size()));
          for (int i = 0; i < names.size(); i++) {
            columns.add(new Column(names.get(i), i == names.size() - 1));
          }
        });
    if (hasOthers) {
      heads.add(Map.of("name", "—", "span", 1));
      columns.add(new Column("", true));
    }
    return Map.of(
        "edition", catalogue.edition(),
        "groups", heads,
        "columns", columns.stream().map(this::head).toList(),
        "rows", applicants.stream().map(row -> row(row, columns)).toList(),
        "totals", columns.stream().map(column -> total(applicants, column)).toList());
  }

  private static int total(List<Row> rows, Column column) {
    return rows.stream()
        .map(row -> row.cells().getOrDefault(column.name(), Tile.NONE))
        .mapToInt(Tile::applicants)
        .sum();
  }

  private Map<String, Object> head(Column column) {
    String name = column.name().isEmpty() ? wording.say("page.heat.other") : column.name();
    return Map.of("name", name, "last", column.last());
  }

  /** The catalogue's scenarios by group, those without a group last. */
  private Map<String, List<String>> groups(Catalogue catalogue) {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    catalogue.groups().keySet().forEach(group -> groups.put(group, new ArrayList<>()));
    List<String> ungrouped = new ArrayList<>();
    for (Catalogue.Stage stage : catalogue.stages().values()) {
      List<String> names = stage.group() == null ? ungrouped : groups.get(stage.group());
      (names == null ? ungrouped : names).addAll(stage.scenarios().keySet());
    }
    groups.values().removeIf(List::isEmpty);
    if (!ungrouped.isEmpty()) {
      groups.put(wording.say("page.heat.ungrouped"), ungrouped);
    }
    return groups;
  }

  private static Map<String, Object> row(Row row, List<Column> columns) {
    List<Map<String, Object>> cells = new ArrayList<>();
    for (Column column : columns) {
      Tile cell = row.cells().getOrDefault(column.name(), Tile.NONE);
      cells.add(Map.of("count", cell.count(), "state", cell.state().word(), "last", column.last()));
    }
    return Map.of("id", row.id(), "title", row.title(), "cells", cells);
  }
}
