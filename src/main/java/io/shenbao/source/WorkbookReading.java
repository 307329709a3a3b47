package io.shenbao.source;

import io.shenbao.application.Origin;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Findings;
import io.shenbao.assessment.Severity;
import io.shenbao.programme.Field;
import io.shenbao.programme.FieldType;
import io.shenbao.programme.Items;
import io.shenbao.programme.Node;
import io.shenbao.programme.Programme;
import io.shenbao.source.cell.CellText;
import io.shenbao.source.grid.Grid;
import io.shenbao.source.grid.GridCell;
import io.shenbao.source.grid.GridRow;
import io.shenbao.source.grid.GridSheet;
import io.shenbao.source.grid.Stored;
import io.shenbao.source.value.Normaliser;
import io.shenbao.source.value.Typed;
import io.shenbao.wording.Sentence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The reading of one workbook. */
final class WorkbookReading {

  /** The rule that a row of an inner list belongs to an item of the outer one. */
  static final String ORPHAN = "orphan-row";

  /** The rule that what stands in an example row is not read. */
  static final String EXAMPLE = "example-row";

  /** For more rows without a parent nobody looks for the one that was meant. */
  private static final int FEW = 100;

  /** Rows below the last that anybody fills in are not looked at. */
  private static final int MOST_ROWS = 3_000;

  private final Programme programme;
  private final Grid grid;
  private final String file;
  private final CellText cells;
  private final WorkedExample examples;
  private final Map<String, Field> single = new LinkedHashMap<>();
  private final ObjectNode tree = JsonNodeFactory.instance.objectNode();
  private final Map<JsonPointer, Origin> origins = new LinkedHashMap<>();
  private final Findings findings = new Findings();
  private final Set<JsonPointer> flagged = new LinkedHashSet<>();
  private final Map<JsonPointer, String> unread = new LinkedHashMap<>();
  private final List<Astray> astray = new ArrayList<>();
  private final TemplateGaps gaps;

  /** A table's columns by their numbers, and those that it should have and has not. */
  private record Columns(Map<Integer, Field> there, List<Field> lacking) {}

  /** A row that names a parent that is not there, or none. */
  private record Orphan(GridRow row, String parent) {}

  WorkbookReading(Programme programme, Grid grid, String file) {
    this.programme = programme;
    this.grid = grid;
    this.cells = new CellText(grid.since1904());
    this.file = file;
    this.gaps = new TemplateGaps(file, tree, findings, flagged);
    this.examples = new WorkedExample(programme);
    for (Layout.Sheet sheet : Layout.of(programme)) {
      Layout.fields(sheet).forEach(field -> single.put(field.path(), field));
    }
  }

  Raw read() {
    for (Layout.Sheet layout : Layout.of(programme)) {
      GridSheet sheet = grid.sheet(layout.name()).orElse(null);
      if (sheet == null) {
        gaps.sheet(layout);
      } else if (layout instanceof Layout.Fields fields) {
        fields(sheet, fields);
      } else if (layout instanceof Layout.FixedRows rows) {
        fixedRows(sheet, rows);
      } else if (layout instanceof Layout.Table table) {
        table(sheet, table);
      }
    }
    attachments();
    return new Raw(tree, origins, pointer -> Optional.empty(), findings, flagged);
  }

  /** The same as {@link #read}, for those who write the workbook anew. */
  Filled filled() {
    Raw raw = read();
    Set<String> sheets = new LinkedHashSet<>(Set.of(Layout.EVIDENCE));
    Layout.of(programme).forEach(layout -> sheets.add(layout.name()));
    return new Filled(raw.tree(), unread, astray, LeftBehind.of(grid, sheets));
  }

  private void fields(GridSheet sheet, Layout.Fields layout) {
    for (Node node : layout.nodes()) {
      origins.putIfAbsent(
          pointer(node.path()), WorkbookSource.origin(file, sheet.name(), 0, Layout.LABEL_COLUMN));
    }
    for (GridRow row : rows(sheet, 0)) {
      Field field = single.get(key(row.cell(Layout.KEY_COLUMN)));
      if (field != null) {
        single(sheet, row, field);
      } else if (layout.nodes().stream()
          .anyMatch(node -> node.path().equals(key(row.cell(Layout.KEY_COLUMN))))) {
        origins.put(
            pointer(key(row.cell(Layout.KEY_COLUMN))),
            WorkbookSource.origin(file, sheet.name(), row.number(), Layout.LABEL_COLUMN));
      }
    }
  }

  /** A field in a row of its own, on whatever sheet earlier workbooks have it. */
  private void single(GridSheet sheet, GridRow row, Field field) {
    JsonPointer pointer = pointer(field.path());
    String text = text(row, Layout.VALUE_COLUMN, field, pointer, sheet.name());
    if (!text.isEmpty()) {
      object(pointer).put(field.key(), text);
    }
  }

  private void fixedRows(GridSheet sheet, Layout.FixedRows layout) {
    Columns columns = columns(sheet, layout);
    JsonPointer pointer = pointer(layout.grid().path());
    origins.put(
        pointer, WorkbookSource.origin(file, sheet.name(), Layout.FIRST_ROW, Layout.VALUE_COLUMN));
    layout
        .more()
        .forEach(
            field ->
                origins.putIfAbsent(
                    pointer(field.path()),
                    WorkbookSource.origin(file, sheet.name(), 0, Layout.LABEL_COLUMN)));
    for (GridRow row : rows(sheet, Layout.FIRST_ROW)) {
      String key = key(row.cell(Layout.KEY_COLUMN));
      Field field = single.get(key);
      if (field != null) {
        single(sheet, row, field);
      } else if (layout.grid().children().containsKey(key)) {
        JsonPointer at = pointer.appendProperty(key);
        origins.put(
            at, WorkbookSource.origin(file, sheet.name(), row.number(), Layout.VALUE_COLUMN));
        ObjectNode values = values(row, columns, at, sheet.name());
        if (!values.isEmpty()) {
          object(at).set(key, values);
        }
      }
    }
  }

  private void table(GridSheet sheet, Layout.Table layout) {
    Columns columns = columns(sheet, layout);
    List<GridRow> rows = new ArrayList<>();
    for (GridRow row : rows(sheet, Layout.FIRST_ROW)) {
      if (isExample(row)) {
        example(sheet, row, layout.list(), columns);
      } else if (!isEmpty(row, columns)) {
        rows.add(row);
      }
    }
    if (layout.parent() != null) {
      if (gaps.hidesParents(layout)) {
        int parentColumn = parentColumn(sheet);
        rows.forEach(row -> astray(sheet, row, layout.list(), columns, parentColumn));
      } else {
        innerRows(sheet, layout.parent(), layout.list(), columns, rows);
      }
      return;
    }
    JsonPointer list = pointer(layout.list().path());
    origins.put(list, expected(sheet));
    rows.forEach(row -> item(sheet.name(), row, list, columns));
  }

  private boolean isExample(GridRow row) {
    return firstText(row).startsWith(WorkedExample.MARK);
  }

  private String firstText(GridRow row) {
    return Typed.strip(cells.read(row.cell(Layout.LABEL_COLUMN), true).text());
  }

  /**
   * An example is passed over; what somebody has written into it is not read, and they are told.
   */
  private void example(GridSheet sheet, GridRow row, Items list, Columns columns) {
    Map<String, String> typed = texts(row, columns);
    Map<String, String> given = examples.row(list);
    Field first = columns.there().get(Layout.LABEL_COLUMN);
    if (first != null) {
      given.computeIfPresent(first.key(), (key, text) -> WorkedExample.MARK + text);
    }
    boolean isTouched =
        typed.entrySet().stream()
            .anyMatch(
                one -> {
                  String text = Typed.strip(one.getValue());
                  return !text.isEmpty()
                      && !text.equals(Typed.strip(given.getOrDefault(one.getKey(), "")));
                });
    if (isTouched) {
      Origin origin = WorkbookSource.origin(file, sheet.name(), row.number(), Layout.LABEL_COLUMN);
      astray.add(new Astray(list, first == null ? firstText(row) : "", typed, origin));
      findings.add(
          Finding.failed(EXAMPLE, Severity.WARNING)
              .at(pointer(list.path()), origin)
              .says("source.example-row", list.caption().name()));
    }
  }

  private void innerRows(
      GridSheet sheet, Items outer, Items inner, Columns columns, List<GridRow> rows) {
    Parents parents = new Parents(outer, inner, tree.at(pointer(outer.path())));
    parents.lists().forEach(list -> origins.put(list, expected(sheet)));
    int parentColumn = parentColumn(sheet);
    List<Orphan> orphans = new ArrayList<>();
    for (GridRow row : rows) {
      String parent = parentName(row, parentColumn);
      JsonPointer list = parents.list(parent);
      if (list == null) {
        orphans.add(new Orphan(row, parent));
      } else {
        item(sheet.name(), row, list, columns);
      }
    }
    List<JsonPointer> lacking =
        parents.lists().stream().filter(list -> tree.at(list).isMissingNode()).toList();
    for (Orphan one : orphans) {
      Origin origin = astray(sheet, one.row(), inner, columns, parentColumn);
      String meant = orphans.size() > FEW ? "" : parents.meant(one.parent());
      JsonPointer place = place(parents.list(meant), lacking, pointer(inner.path()));
      flagged.add(place);
      findings.add(
          Finding.failed(ORPHAN, Severity.ERROR)
              .at(place, origin)
              .says(
                  orphan(inner, outer, one.parent(), meant),
                  Sentence.of("source.orphan.fix", outer.caption().name())));
    }
  }

  /** The list that is probably lacking because of an orphan: that it is, nobody says again. */
  private static JsonPointer place(
      @Nullable JsonPointer meant, List<JsonPointer> lacking, JsonPointer otherwise) {
    if (meant == null) {
      return lacking.size() == 1 ? lacking.get(0) : otherwise;
    }
    return lacking.contains(meant) ? meant : otherwise;
  }

  private static Sentence orphan(Items inner, Items outer, String name, String meant) {
    String row = inner.caption().name();
    String parent = outer.caption().name();
    if (name.isEmpty()) {
      return Sentence.of("source.orphan.unnamed", row, parent);
    }
    Sentence proposal = meant.isEmpty() ? Sentence.NONE : Sentence.of("source.meant", meant);
    return Sentence.of("source.orphan", row, parent, name, proposal);
  }

  /** Takes a row as the next item of a list. */
  private void item(String sheet, GridRow row, JsonPointer list, Columns columns) {
    ArrayNode items = object(list).withArray(list.last().getMatchingProperty());
    JsonPointer at = list.appendIndex(items.size());
    origins.put(at, WorkbookSource.origin(file, sheet, row.number(), Layout.LABEL_COLUMN));
    items.add(values(row, columns, at, sheet));
  }

  /** Where a table's first row is expected. */
  private Origin expected(GridSheet sheet) {
    return WorkbookSource.origin(file, sheet.name(), Layout.FIRST_ROW, Layout.LABEL_COLUMN);
  }

  private String parentName(GridRow row, int parentColumn) {
    return Typed.strip(cells.read(row.cell(parentColumn), true).text());
  }

  private static int parentColumn(GridSheet sheet) {
    for (Map.Entry<Integer, GridCell> cell : keys(sheet).entrySet()) {
      if (key(cell.getValue()).equals(Layout.PARENT)) {
        return cell.getKey();
      }
    }
    return Layout.LABEL_COLUMN;
  }

  private Columns columns(GridSheet sheet, Layout.Sheet layout) {
    List<Field> fields = Layout.columns(layout.nodes().get(0));
    Map<Integer, Field> columns = new LinkedHashMap<>();
    keys(sheet)
        .forEach(
            (column, cell) ->
                fields.stream()
                    .filter(field -> field.key().equals(key(cell)))
                    .findFirst()
                    .ifPresent(field -> columns.put(column, field)));
    return new Columns(columns, gaps.columns(sheet, layout, columns.values()));
  }

  private static SortedMap<Integer, GridCell> keys(GridSheet sheet) {
    GridRow keys = sheet.rows().get(Layout.KEY_ROW);
    return keys == null ? Collections.emptySortedMap() : keys.cells();
  }

  private boolean isEmpty(GridRow row, Columns columns) {
    return columns.there().keySet().stream()
        .allMatch(column -> Typed.strip(cells.read(row.cell(column), true).text()).isEmpty());
  }

  /** Keeps a row that belongs to nothing; the origin of its parent's name. */
  private Origin astray(
      GridSheet sheet, GridRow row, Items list, Columns columns, int parentColumn) {
    Origin origin = WorkbookSource.origin(file, sheet.name(), row.number(), parentColumn);
    astray.add(new Astray(list, parentName(row, parentColumn), texts(row, columns), origin));
    return origin;
  }

  private Map<String, String> texts(GridRow row, Columns columns) {
    Map<String, String> texts = new LinkedHashMap<>();
    columns
        .there()
        .forEach(
            (column, field) ->
                texts.put(field.key(), cells.read(row.cell(column), isText(field)).text()));
    return texts;
  }

  private ObjectNode values(GridRow row, Columns columns, JsonPointer pointer, String sheet) {
    ObjectNode values = JsonNodeFactory.instance.objectNode();
    columns.lacking().forEach(field -> flagged.add(pointer.appendProperty(field.key())));
    columns
        .there()
        .forEach(
            (column, field) -> {
              String text = text(row, column, field, pointer.appendProperty(field.key()), sheet);
              if (!text.isEmpty()) {
                values.put(field.key(), text);
              }
            });
    return values;
  }

  private String text(GridRow row, int column, Field field, JsonPointer pointer, String sheet) {
    Origin.Cell origin = WorkbookSource.origin(file, sheet, row.number(), column);
    origins.put(pointer, origin);
    CellText.Content content = cells.read(row.cell(column), isText(field));
    if (content.problem() != null) {
      flagged.add(pointer);
      unread.put(pointer, content.text());
      findings.add(
          Finding.failed(Normaliser.UNREADABLE, Severity.ERROR)
              .at(pointer, origin)
              .says(content.problem(), field.caption().name(), content.text()));
      return "";
    }
    if (!Typed.strip(content.struck()).isEmpty()) {
      findings.add(
          Finding.failed(TreeReader.NORMALISED, Severity.INFO)
              .at(pointer, origin)
              .says(
                  Sentence.of("source.struck", field.caption().name(), content.struck()),
                  Sentence.NONE));
    }
    return content.text();
  }

  private static boolean isText(Field field) {
    return field.type() == FieldType.TEXT || field.type() == FieldType.PROSE;
  }

  private void attachments() {
    GridSheet sheet = grid.sheet(Layout.EVIDENCE).orElse(null);
    if (sheet == null) {
      return;
    }
    for (GridRow row : rows(sheet, 0)) {
      String key = key(row.cell(Layout.KEY_COLUMN));
      String text = cells.read(row.cell(Layout.VALUE_COLUMN), true).text();
      if (programme.requirements().containsKey(key) && !Typed.strip(text).isEmpty()) {
        tree.withObject(TreeReader.ATTACHMENTS).put(key, text);
      }
    }
  }

  private static List<GridRow> rows(GridSheet sheet, int first) {
    return List.copyOf(sheet.rows().subMap(first, MOST_ROWS + 1).values());
  }

  private static String key(@Nullable GridCell cell) {
    return cell != null && cell.stored() instanceof Stored.Text text ? text.whole().strip() : "";
  }

  static JsonPointer pointer(String path) {
    return JsonPointer.compile("/" + path.replace('.', '/'));
  }

  /** The object that holds the value at a pointer, made where it is not there yet. */
  private ObjectNode object(JsonPointer pointer) {
    JsonPointer parent = pointer.head();
    if (parent == null || parent.matches()) {
      return tree;
    }
    if (parent.last() != null
        && parent.last().mayMatchElement()
        && tree.at(parent) instanceof ObjectNode there) {
      return there;
    }
    ObjectNode above = object(parent);
    return above.withObject("/" + parent.last().getMatchingProperty());
  }
}
