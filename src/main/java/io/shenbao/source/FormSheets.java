package io.shenbao.source;

import io.shenbao.programme.Field;
import io.shenbao.programme.Programme;
import io.shenbao.source.grid.Grid;
import io.shenbao.source.grid.GridSheet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which sheet of a workbook is which of the form's: by its name, else, where somebody has renamed
 * it, by its title or its keys.
 */
final class FormSheets {

  /** A title is looked for in so many rows. */
  private static final int MOST_ROWS = 3;

  private final Grid grid;
  private final Map<String, GridSheet> byName = new LinkedHashMap<>();

  FormSheets(Grid grid, Programme programme) {
    this.grid = grid;
    List<Layout.Sheet> layouts = Layout.of(programme);
    layouts.forEach(one -> grid.sheet(one.name()).ifPresent(it -> byName.put(one.name(), it)));
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
    List<GridSheet> alike =
        grid.sheets().stream()
            .filter(sheet -> !byName.containsValue(sheet) && !Layout.isAddition(sheet.name()))
            .filter(sheet -> isAlike(sheet, layout))
            .toList();
    return alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty();
  }

  private static boolean isAlike(GridSheet sheet, Layout.Sheet layout) {
    if (HeadingText.of(sheet.name()).equals(HeadingText.of(layout.name()))) {
      return true;
    }
    return layout instanceof Layout.Fields
        ? holdsMost(sheet, Layout.fields(layout))
        : bears(sheet, HeadingText.of(layout.nodes().get(0).caption().label()));
  }

  private static boolean holdsMost(GridSheet sheet, List<Field> fields) {
    Set<String> keys =
        sheet.rows().values().stream()
            .map(row -> Taken.key(row.cell(Layout.KEY_COLUMN)))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    long held = fields.stream().filter(field -> keys.contains(field.path())).count();
    return held * 2 > fields.size();
  }

  private static boolean bears(GridSheet sheet, String title) {
    return sheet.rows().headMap(MOST_ROWS).values().stream()
        .flatMap(row -> row.cells().values().stream())
        .anyMatch(cell -> HeadingText.of(Taken.key(cell)).equals(title));
  }
}
