package io.shenbao.source;

import io.shenbao.programme.Field;
import io.shenbao.programme.Programme;
import io.shenbao.source.grid.Grid;
import io.shenbao.source.grid.GridSheet;
import java.util.List;
import java.util.function.Predicate;

/**
 * Whether a workbook that does not say which pack it belongs to is nevertheless the form of one: it
 * has its sheets and most of its labels, as no parts list and no audit table has.
 */
final class FormLikeness {

  /** With fewer labels in common, a workbook may be anything. */
  private static final int LEAST = 8;

  private final Programme programme;
  private final List<Layout.Sheet> layouts;

  FormLikeness(Programme programme) {
    this.programme = programme;
    this.layouts = Layout.of(programme);
  }

  /**
   * Whether it is worth opening: half of the form's sheets are there.
   *
   * @param isThere whether it has a sheet of a name
   */
  boolean mayBe(Predicate<String> isThere) {
    long there = layouts.stream().map(Layout.Sheet::name).filter(isThere).count();
    return there > 0 && there * 2 >= layouts.size();
  }

  /** Whether the sheets bear at least half of the form's labels. */
  boolean isSure(Grid grid) {
    FormSheets sheets = new FormSheets(grid, programme);
    long all = 0;
    long borne = 0;
    for (Layout.Sheet layout : layouts) {
      List<Field> fields = labelled(layout);
      all += fields.size();
      borne += sheets.of(layout).map(sheet -> borne(sheet, fields)).orElse(0L);
    }
    return borne >= LEAST && borne * 2 >= all;
  }

  private static List<Field> labelled(Layout.Sheet layout) {
    return layout instanceof Layout.Fields
        ? Layout.fields(layout)
        : Layout.columns(layout.nodes().get(0));
  }

  private static long borne(GridSheet sheet, List<Field> fields) {
    Labels<Field> labels = new Labels<>(fields, field -> field.caption().label());
    return Taken.near(sheet).stream()
        .flatMap(row -> row.cells().values().stream())
        .flatMap(cell -> labels.of(Taken.key(cell)).stream())
        .distinct()
        .count();
  }
}
