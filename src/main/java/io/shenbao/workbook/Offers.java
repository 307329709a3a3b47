package io.shenbao.workbook;

import io.shenbao.programme.Field;
import io.shenbao.programme.FieldType;
import io.shenbao.programme.Items;
import io.shenbao.programme.Programme;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.util.CellReference;

/** What drop-downs offer, as formulas. */
final class Offers {

  private final Programme programme;
  private final Geometry geometry;
  private final ListSheet lists;
  private final Map<Stretch, String> typed = new LinkedHashMap<>();

  Offers(Programme programme, Geometry geometry, ListSheet lists) {
    this.programme = programme;
    this.geometry = geometry;
    this.lists = lists;
    if (!programme.editions().isEmpty()) {
      CatalogueLists.write(programme, geometry, lists);
    }
  }

  /**
   * The list of a field's choices; empty when it has none.
   *
   * @param columns the fields of its table, in order
   * @param first the column of the first of them
   * @param row the first that the list is for
   */
  Optional<String> of(Field field, List<Field> columns, int first, int row) {
    if (!field.offer().isEmpty()) {
      return geometry.column(field.offer()).map(this::typed);
    }
    return switch (field.type()) {
      case OPTION -> Optional.of(lists.choices(List.copyOf(field.options().keySet())));
      case BOOLEAN -> Optional.of(lists.choices(List.of("是", "否")));
      case EDITION -> Optional.of(lists.choices(List.copyOf(programme.editions().keySet())));
      case STAGE -> Optional.of(CatalogueLists.stages());
      case SCENARIO -> Optional.of(CatalogueLists.scenarios(stage(columns, first, row)));
      default -> Optional.empty();
    };
  }

  /** The list of the outer items that a row of an inner list may belong to. */
  Optional<String> parents(Items parent) {
    return geometry.column(parent.path() + "." + parent.keyField()).map(this::typed);
  }

  private static String stage(List<Field> columns, int first, int row) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).type() == FieldType.STAGE) {
        return new CellReference(row, first + i, false, true).formatAsString();
      }
    }
    return "";
  }

  /** A list of what was typed into cells below each other, down to the last that is not empty. */
  private String typed(Stretch cells) {
    return typed.computeIfAbsent(
        cells,
        range ->
            lists.define(
                "typed" + (typed.size() + 1),
                "OFFSET(%1$s,0,0,MAX(1,SUMPRODUCT(MAX((%2$s<>\"\")*(ROW(%2$s)-ROW(%1$s)+1)))),1)"
                    .formatted(range.top(), range.range())));
  }
}
