package io.shenbao.source;

import io.shenbao.programme.Field;
import io.shenbao.programme.Group;
import io.shenbao.programme.Items;
import io.shenbao.programme.Node;
import io.shenbao.programme.Programme;
import io.shenbao.source.grid.GridCell;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the form is laid out in a workbook: column A is hidden and holds keys, row 1 of a table is
 * hidden and holds keys, so that both survive inserted rows and another program's saving.
 */
public final class Layout {

  /** The hidden sheet that says which pack a workbook belongs to. */
  public static final String IDENTITY = "_shenbao";

  public static final String MARK = "shenbao";

  /** The hidden sheet of what the drop-downs offer. */
  public static final String LISTS = "_lists";

  /** The first sheet: how to fill in the others, and what is still missing. */
  public static final String GUIDE = "填写说明";

  /** The sheet on which file names can be given to requirements. */
  public static final String EVIDENCE = "证明材料";

  /** The heading above the values of single fields. */
  public static final String VALUES = "填写内容";

  /** Stands in the first cell of a list of findings, whatever its sheet is called. */
  public static final String FINDINGS = "shenbao-findings";

  /** Column of keys, of the first table column, of a field's value (from 0). */
  public static final int KEY_COLUMN = 0;

  public static final int LABEL_COLUMN = 1;
  public static final int VALUE_COLUMN = 2;

  /** Rows of a table (from 0). */
  public static final int KEY_ROW = 0;

  public static final int TITLE_ROW = 1;
  public static final int HEADER_ROW = 2;
  public static final int FIRST_ROW = 3;

  /** The key of the column in which a row of an inner list names its parent. */
  public static final String PARENT = "^";

  /**
   * Ends the formula of a computed field, to which it adds nothing: what stands in such a cell was
   * not typed.
   */
  public static final String COMPUTED = "+0*LEN(\"自动计算\")";

  private Layout() {}

  /** Whether a cell holds a formula of ours. */
  static boolean isComputed(@Nullable GridCell cell) {
    return cell != null && cell.formula().contains(COMPUTED);
  }

  /** Whether a sheet of that name is part of every workbook and holds nothing of the form. */
  static boolean isAddition(String sheet) {
    return sheet.equals(IDENTITY) || sheet.equals(LISTS) || sheet.equals(GUIDE);
  }

  /** A sheet of the workbook. */
  public sealed interface Sheet {
    String name();

    /** What of the form stands on it, in printed order. */
    List<? extends Node> nodes();
  }

  /** A sheet of single fields; groups are headings. */
  public record Fields(String name, List<Node> nodes) implements Sheet {}

  /** A table with a row an item; {@code parent} is the list around it, if there is one. */
  public record Table(String name, Items list, @Nullable Items parent) implements Sheet {
    @Override
    public List<Items> nodes() {
      return List.of(list);
    }
  }

  /** A table with fixed rows, and the single fields below it. */
  public record FixedRows(String name, Group grid, List<Field> more) implements Sheet {
    @Override
    public List<Node> nodes() {
      return Stream.concat(Stream.of(grid), more.stream()).map(Node.class::cast).toList();
    }
  }

  /** The sheets of a pack's workbook, in printed order. */
  public static List<Sheet> of(Programme programme) {
    Map<String, List<Node>> fields = new LinkedHashMap<>();
    Map<String, Sheet> order = new LinkedHashMap<>();
    programme.form().sections().values().forEach(node -> place(node, "", null, fields, order));
    List<Sheet> sheets = new ArrayList<>();
    order.forEach(
        (name, sheet) ->
            sheets.add(
                sheet instanceof Table
                    ? sheet
                    : with(sheet, fields.getOrDefault(name, List.of()))));
    return List.copyOf(sheets);
  }

  private static Sheet with(Sheet sheet, List<Node> nodes) {
    return sheet instanceof FixedRows rows
        ? new FixedRows(
            rows.name(),
            rows.grid(),
            nodes.stream().filter(Field.class::isInstance).map(Field.class::cast).toList())
        : new Fields(sheet.name(), List.copyOf(nodes));
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
      order.put(group.sheet(), new FixedRows(group.sheet(), group, List.of()));
    } else if (node instanceof Group group) {
      order.putIfAbsent(group.sheet(), new Fields(group.sheet(), List.of()));
      fields.computeIfAbsent(group.sheet(), name -> new ArrayList<>()).add(group);
      group
          .children()
          .values()
          .forEach(child -> place(child, group.sheet(), parent, fields, order));
    } else if (node instanceof Field field) {
      String own = field.sheet().isEmpty() ? sheet : field.sheet();
      order.putIfAbsent(own, new Fields(own, List.of()));
      fields.computeIfAbsent(own, name -> new ArrayList<>()).add(field);
    }
  }

  /** The fields of a sheet that stand in no list, each in a cell of its own. */
  public static List<Field> fields(Sheet sheet) {
    return sheet instanceof Table
        ? List.of()
        : sheet.nodes().stream()
            .flatMap(node -> node instanceof Group group && group.grid() ? cells(group) : of(node))
            .toList();
  }

  private static Stream<Field> cells(Group grid) {
    return grid.children().values().stream()
        .flatMap(row -> row.children().values().stream())
        .flatMap(Layout::of);
  }

  private static Stream<Field> of(Node node) {
    return node instanceof Field field ? Stream.of(field) : Stream.empty();
  }

  /** The fields of a table's columns, in order. */
  public static List<Field> columns(Node list) {
    Map<String, Node> children =
        list instanceof Group grid
            ? grid.children().values().iterator().next().children()
            : list.children();
    return children.values().stream()
        .filter(Field.class::isInstance)
        .map(Field.class::cast)
        .toList();
  }

  /** What stands above the column in which an inner list's rows name the item of the outer one. */
  public static String parentLabel(Items outer) {
    return "所属" + outer.caption().name();
  }
}
