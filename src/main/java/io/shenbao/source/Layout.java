package io.shenbao.source;

import io.shenbao.programme.Field;
import io.shenbao.programme.Group;
import io.shenbao.programme.Items;
import io.shenbao.programme.Node;
import io.shenbao.programme.Programme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the form is laid out in a workbook: column A is hidden and holds keys, row 1 of a table is
 * hidden and holds keys, so that both survive inserted rows and another program's saving.
 */
final class Layout {

  /** The hidden sheet that says which pack a workbook belongs to. */
  static final String IDENTITY = "_shenbao";

  static final String MARK = "shenbao";

  /** Column of keys, of the first table column, of a field's value (from 0). */
  static final int KEY_COLUMN = 0;

  static final int LABEL_COLUMN = 1;
  static final int VALUE_COLUMN = 2;

  /** Rows of a table (from 0). */
  static final int KEY_ROW = 0;

  static final int TITLE_ROW = 1;
  static final int HEADER_ROW = 2;
  static final int FIRST_ROW = 3;

  /** The key of the column in which a row of an inner list names its parent. */
  static final String PARENT = "^";

  /** The key under which a source lists its attachments. */
  static final String ATTACHMENTS = TreeReader.ATTACHMENTS;

  private Layout() {}

  /** A sheet of the workbook. */
  sealed interface Sheet {
    String name();

    /** What of the form stands on it, in printed order. */
    List<? extends Node> nodes();
  }

  /** A sheet of single fields; groups are headings. */
  record Fields(String name, List<Node> nodes) implements Sheet {}

  /** A table with a row an item; {@code parent} is the list around it, if there is one. */
  record Table(String name, Items list, @Nullable Items parent) implements Sheet {
    @Override
    public List<Items> nodes() {
      return List.of(list);
    }
  }

  /** A table with fixed rows. */
  record FixedRows(String name, Group grid) implements Sheet {
    @Override
    public List<Group> nodes() {
      return List.of(grid);
    }
  }

  /** The sheets of a pack's workbook, in printed order. */
  static List<Sheet> of(Programme programme) {
    Map<String, List<Node>> fields = new LinkedHashMap<>();
    Map<String, Sheet> order = new LinkedHashMap<>();
    programme.form().sections().values().forEach(node -> place(node, "", null, fields, order));
    List<Sheet> sheets = new ArrayList<>();
    order.forEach(
        (name, sheet) ->
            sheets.add(
                sheet instanceof Fields
                    ? new Fields(name, List.copyOf(fields.getOrDefault(name, List.of())))
                    : sheet));
    return List.copyOf(sheets);
  }

  private static void place(
      Node node,
      String sheet,
      @Nullable Items parent,
      Map<String, List<Node>> fields,
      Map<String, Sheet> order) {
    if (node instanceof Items items) {
      order.put(items.sheet(), new Table(items.sheet(), items, parent));
      items
          .children()
          .values()
          .forEach(
              child -> {
                if (!(child instanceof Field)) {
                  place(child, items.sheet(), items, fields, order);
                }
              });
    } else if (node instanceof Group group && group.grid()) {
      order.put(group.sheet(), new FixedRows(group.sheet(), group));
    } else if (node instanceof Group group) {
      order.putIfAbsent(group.sheet(), new Fields(group.sheet(), List.of()));
      fields.computeIfAbsent(group.sheet(), name -> new ArrayList<>()).add(group);
      group
          .children()
          .values()
          .forEach(child -> place(child, group.sheet(), parent, fields, order));
    } else {
      order.putIfAbsent(sheet, new Fields(sheet, List.of()));
      fields.computeIfAbsent(sheet, name -> new ArrayList<>()).add(node);
    }
  }

  /** The fields of a table's columns, in order. */
  static List<Field> columns(Node list) {
    Map<String, Node> children =
        list instanceof Group grid
            ? grid.children().values().iterator().next().children()
            : list.children();
    return children.values().stream()
        .filter(Field.class::isInstance)
        .map(Field.class::cast)
        .toList();
  }
}
