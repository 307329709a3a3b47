package io.shenbao.source;

import io.shenbao.programme.Field;
import io.shenbao.programme.Programme;
import io.shenbao.source.grid.Grid;
import io.shenbao.source.grid.GridRow;
import io.shenbao.source.grid.GridSheet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which sheet of a workbook is which of the form's: by its name, unless its title or its rows are
 * those of another; else, where somebody has renamed it, by these.
 */
final class FormSheets {

  /** A title is looked for in so many rows. */
  private static final int MOST_ROWS = 3;

  private final Grid grid;
  private final List<Layout.Sheet> layouts;
  private final Labels<Layout.Sheet> titles;
  private final Labels<Field> labels;
  private final Map<String, List<Layout.Sheet>> looks = new LinkedHashMap<>();
  private final Map<String, GridSheet> byName = new LinkedHashMap<>();

  FormSheets(Grid grid, Programme programme) {
    this.grid = grid;
    this.layouts = Layout.of(programme);
    this.titles =
        new Labels<>(
            layouts.stream().filter(one -> !(one instanceof Layout.Fields)).toList(),
            one -> one.nodes().get(0).caption().label());
    this.labels =
        new Labels<>(
            layouts.stream().flatMap(one -> fields(one).stream()).toList(),
            field -> field.caption().label());
    for (Layout.Sheet layout : layouts) {
      grid.sheet(layout.name())
          .filter(sheet -> looks(sheet).isEmpty() || looks(sheet).contains(layout))
          .ifPresent(sheet -> byName.put(layout.name(), sheet));
    }
    for (Layout.Sheet layout : layouts) {
      if (!byName.containsKey(layout.name())) {
        renamed(layout).ifPresent(sheet -> byName.put(layout.name(), sheet));
      }
    }
  }

  Optional<GridSheet> of(Layout.Sheet layout) {
    return Optional.ofNullable(byName.get(layout.name()));
  }

  /** What the form's sheets are called there. */
  Set<String> names() {
    return byName.values().stream()
        .map(GridSheet::name)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The only sheet that nothing else is and that looks like it. */
  private Optional<GridSheet> renamed(Layout.Sheet layout) {
    Set<String> taken = names();
    List<GridSheet> alike =
        grid.sheets().stream()
            .filter(sheet -> !taken.contains(sheet.name()) && !Layout.isAddition(sheet.name()))
            .filter(sheet -> isAlike(sheet, layout))
            .toList();
    return alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty();
  }

  private boolean isAlike(GridSheet sheet, Layout.Sheet layout) {
    List<Layout.Sheet> looks = looks(sheet);
    return looks.isEmpty()
        ? Labels.text(sheet.name()).equals(Labels.text(layout.name()))
        : looks.contains(layout);
  }

  /** What a sheet is to judge by its title or, where it has none, its rows. */
  private List<Layout.Sheet> looks(GridSheet sheet) {
    List<Layout.Sheet> before = looks.get(sheet.name());
    if (before != null) {
      return before;
    }
    List<Layout.Sheet> borne =
        sheet.rows().headMap(MOST_ROWS).values().stream()
            .flatMap(row -> row.cells().values().stream())
            .flatMap(cell -> titles.of(Taken.key(cell)).stream())
            .toList();
    List<Layout.Sheet> looksLike = borne.isEmpty() ? byRows(sheet) : borne;
    looks.put(sheet.name(), looksLike);
    return looksLike;
  }

  /** The sheets of fields of which most have a row there, by its key or its label. */
  private List<Layout.Sheet> byRows(GridSheet sheet) {
    Set<String> held = new LinkedHashSet<>();
    for (GridRow row : Taken.near(sheet)) {
      held.add(Taken.key(row.cell(Layout.KEY_COLUMN)));
      row.cells().headMap(Layout.VALUE_COLUMN).values().stream()
          .flatMap(cell -> labels.of(Taken.key(cell)).stream())
          .forEach(field -> held.add(field.path()));
    }
    List<Layout.Sheet> most = new ArrayList<>();
    for (Layout.Sheet layout : layouts) {
      List<Field> fields = fields(layout);
      long there = fields.stream().filter(field -> held.contains(field.path())).count();
      if (there * 2 > fields.size()) {
        most.add(layout);
      }
    }
    return most;
  }

  /** The fields of a sheet that has nothing else. */
  private static List<Field> fields(Layout.Sheet layout) {
    return layout instanceof Layout.Fields ? Layout.fields(layout) : List.of();
  }
}
