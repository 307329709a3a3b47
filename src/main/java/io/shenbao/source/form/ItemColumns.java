package io.shenbao.source.form;

import io.shenbao.programme.Field;
import io.shenbao.programme.Items;
import io.shenbao.source.word.Table;
import io.shenbao.source.word.WordCell;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A list with a column an item, in rows that the pack's template has so. */
final class ItemColumns {

  /** Rows in common with fewer of the template's may be anything. */
  private static final int LEAST = 2;

  private final FormTree tree;
  private final PaperForm paper;
  private final Taking taking;

  ItemColumns(FormTree tree, PaperForm paper, Taking taking) {
    this.tree = tree;
    this.paper = paper;
    this.taking = taking;
  }

  /** Takes the items of a table's columns. Returns the cells that were read with it. */
  Set<WordCell> take(Table table) {
    Set<WordCell> read = new LinkedHashSet<>();
    for (Map.Entry<String, List<PaperColumns>> one : paper.columns().entrySet()) {
      Map<PaperColumns, List<WordCell>> rows = rows(table, one.getValue());
      if (rows.size() >= Math.min(LEAST, one.getValue().size())
          && tree.node(one.getKey()) instanceof Items list) {
        take(list, rows, read);
      }
    }
    return read;
  }

  private static Map<PaperColumns, List<WordCell>> rows(Table table, List<PaperColumns> all) {
    Map<PaperColumns, List<WordCell>> rows = new LinkedHashMap<>();
    for (int row = 0; row < table.rows(); row++) {
      List<WordCell> cells = table.row(row);
      all.stream()
          .filter(one -> !rows.containsKey(one) && one.is(cells))
          .findFirst()
          .ifPresent(one -> rows.put(one, cells));
    }
    return rows;
  }

  private void take(Items list, Map<PaperColumns, List<WordCell>> rows, Set<WordCell> read) {
    List<Map<Field, TypedText>> items = new ArrayList<>();
    rows.forEach(
        (columns, row) -> {
          if (list.children().get(columns.field()) instanceof Field field) {
            WordCell label = row.get(columns.before() - 1);
            taking.see(field, label);
            read.add(label);
            List<WordCell> cells = columns.items(row);
            for (int i = 0; i < cells.size(); i++) {
              if (items.size() <= i) {
                items.add(new LinkedHashMap<>());
              }
              read.add(cells.get(i));
              if (!Texts.isBlank(cells.get(i))) {
                items.get(i).put(field, TypedText.of(cells.get(i)));
              }
            }
          }
        });
    items.stream().filter(item -> !item.isEmpty()).forEach(item -> taking.add(list, item));
  }
}
