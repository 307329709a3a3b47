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
import io.shenbao.wording.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
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
  private final Workbook workbook;
  private final String file;
  private final CellText cells = new CellText();
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
  private record Orphan(Row row, String parent) {}

  WorkbookReading(Programme programme, Workbook workbook, String file) {
    this.programme = programme;
    this.workbook = workbook;
    this.file = file;
    this.gaps = new TemplateGaps(file, tree, findings, flagged);
    this.examples = new WorkedExample(programme);
    for (Layout.Sheet sheet : Layout.of(programme)) {
      Layout.fields(sheet).forEach(field -> single.put(field.path(), field));
    }
  }

  Raw read() {
    for (Layout.Sheet layout : Layout.of(programme)) {
      Sheet sheet = workbook.getSheet(layout.name());
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
    return new Filled(raw.tree(), unread, astray, LeftBehind.of(workbook, sheets));
  }

  private void fields(Sheet sheet, Layout.Fields layout) {
    for (Node node : layout.nodes()) {
      origins.putIfAbsent(
          pointer(node.path()),
          WorkbookSource.origin(file, sheet.getSheetName(), 0, Layout.LABEL_COLUMN));
    }
    for (Row row : rows(sheet, 0)) {
      Field field = single.get(key(row.getCell(Layout.KEY_COLUMN)));
      if (field != null) {
        single(row, field);
      } else if (layout.nodes().stream()
          .anyMatch(node -> node.path().equals(key(row.getCell(Layout.KEY_COLUMN))))) {
        origins.put(
            pointer(key(row.getCell(Layout.KEY_COLUMN))),
            WorkbookSource.origin(
                file, sheet.getSheetName(), row.getRowNum(), Layout.LABEL_COLUMN));
      }
    }
  }

  /** A field in a row of its own, on whatever sheet earlier workbooks have it. */
  private void single(Row row, Field field) {
    JsonPointer pointer = pointer(field.path());
    String sheet = row.getSheet().getSheetName();
    String text = text(row, Layout.VALUE_COLUMN, field, pointer, sheet);
    if (!text.isEmpty()) {
      object(pointer).put(field.key(), text);
    }
  }

  private void fixedRows(Sheet sheet, Layout.FixedRows layout) {
    Columns columns = columns(sheet, layout);
    JsonPointer pointer = pointer(layout.grid().path());
    origins.put(
        pointer,
        WorkbookSource.origin(file, sheet.getSheetName(), Layout.FIRST_ROW, Layout.VALUE_COLUMN));
    layout
        .more()
        .forEach(
            field ->
                origins.putIfAbsent(
                    pointer(field.path()),
                    WorkbookSource.origin(file, sheet.getSheetName(), 0, Layout.LABEL_COLUMN)));
    for (Row row : rows(sheet, Layout.FIRST_ROW)) {
      String key = key(row.getCell(Layout.KEY_COLUMN));
      Field field = single.get(key);
      if (field != null) {
        single(row, field);
      } else if (layout.grid().children().containsKey(key)) {
        JsonPointer at = pointer.appendProperty(key);
        origins.put(
            at,
            WorkbookSource.origin(
                file, sheet.getSheetName(), row.getRowNum(), Layout.VALUE_COLUMN));
        ObjectNode values = values(row, columns, at, sheet.getSheetName());
        if (!values.isEmpty()) {
          object(at).set(key, values);
        }
      }
    }
  }

  private void table(Sheet sheet, Layout.Table layout) {
    Columns columns = columns(sheet, layout);
    List<Row> rows = new ArrayList<>();
    for (Row row : rows(sheet, Layout.FIRST_ROW)) {
      if (isExample(row)) {
        example(row, layout.list(), columns);
      } else if (!isEmpty(row, columns)) {
        rows.add(row);
      }
    }
    if (layout.parent() != null) {
      if (gaps.hidesParents(layout)) {
        int parentColumn = parentColumn(sheet);
        rows.forEach(row -> astray(row, layout.list(), columns, parentColumn));
      } else {
        innerRows(sheet, layout.parent(), layout.list(), columns, rows);
      }
      return;
    }
    JsonPointer list = pointer(layout.list().path());
    origins.put(list, expected(sheet));
    rows.forEach(row -> item(row, list, columns));
  }

  private boolean isExample(Row row) {
    return firstText(row).startsWith(WorkedExample.MARK);
  }

  private String firstText(Row row) {
    return Typed.strip(cells.read(row.getCell(Layout.LABEL_COLUMN), true).text());
  }

  /**
   * An example is passed over; what somebody has written into it is not read, and they are told.
   */
  private void example(Row row, Items list, Columns columns) {
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
      String sheet = row.getSheet().getSheetName();
      Origin origin = WorkbookSource.origin(file, sheet, row.getRowNum(), Layout.LABEL_COLUMN);
      astray.add(new Astray(list, first == null ? firstText(row) : "", typed, origin));
      findings.add(
          Finding.failed(EXAMPLE, Severity.WARNING)
              .at(pointer(list.path()), origin)
              .says("source.example-row", list.caption().name()));
    }
  }

  private void innerRows(Sheet sheet, Items outer, Items inner, Columns columns, List<Row> rows) {
    Parents parents = new Parents(outer, inner, tree.at(pointer(outer.path())));
    parents.lists().forEach(list -> origins.put(list, expected(sheet)));
    int parentColumn = parentColumn(sheet);
    List<Orphan> orphans = new ArrayList<>();
    for (Row row : rows) {
      String parent = parentName(row, parentColumn);
      JsonPointer list = parents.list(parent);
      if (list == null) {
        orphans.add(new Orphan(row, parent));
      } else {
        item(row, list, columns);
      }
    }
    List<JsonPointer> lacking =
        parents.lists().stream().filter(list -> tree.at(list).isMissingNode()).toList();
    for (Orphan one : orphans) {
      Origin origin = astray(one.row(), inner, columns, parentColumn);
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
  private void item(Row row, JsonPointer list, Columns columns) {
    String sheet = row.getSheet().getSheetName();
    ArrayNode items = object(list).withArray(list.last().getMatchingProperty());
    JsonPointer at = list.appendIndex(items.size());
    origins.put(at, WorkbookSource.origin(file, sheet, row.getRowNum(), Layout.LABEL_COLUMN));
    items.add(values(row, columns, at, sheet));
  }

  /** Where a table's first row is expected. */
  private Origin expected(Sheet sheet) {
    return WorkbookSource.origin(file, sheet.getSheetName(), Layout.FIRST_ROW, Layout.LABEL_COLUMN);
  }

  private String parentName(Row row, int parentColumn) {
    return Typed.strip(cells.read(row.getCell(parentColumn), true).text());
  }

  private static int parentColumn(Sheet sheet) {
    Row keys = sheet.getRow(Layout.KEY_ROW);
    if (keys != null) {
      for (Cell cell : keys) {
        if (key(cell).equals(Layout.PARENT)) {
          return cell.getColumnIndex();
        }
      }
    }
    return Layout.LABEL_COLUMN;
  }

  private Columns columns(Sheet sheet, Layout.Sheet layout) {
    List<Field> fields = Layout.columns(layout.nodes().get(0));
    Map<Integer, Field> columns = new LinkedHashMap<>();
    Row keys = sheet.getRow(Layout.KEY_ROW);
    if (keys != null) {
      for (Cell cell : keys) {
        fields.stream()
            .filter(field -> field.key().equals(key(cell)))
            .findFirst()
            .ifPresent(field -> columns.put(cell.getColumnIndex(), field));
      }
    }
    return new Columns(columns, gaps.columns(sheet, layout, columns.values()));
  }

  private boolean isEmpty(Row row, Columns columns) {
    return columns.there().keySet().stream()
        .allMatch(column -> Typed.strip(cells.read(row.getCell(column), true).text()).isEmpty());
  }

  /** Keeps a row that belongs to nothing; the origin of its parent's name. */
  private Origin astray(Row row, Items list, Columns columns, int parentColumn) {
    String sheet = row.getSheet().getSheetName();
    Origin origin = WorkbookSource.origin(file, sheet, row.getRowNum(), parentColumn);
    astray.add(new Astray(list, parentName(row, parentColumn), texts(row, columns), origin));
    return origin;
  }

  private Map<String, String> texts(Row row, Columns columns) {
    Map<String, String> texts = new LinkedHashMap<>();
    columns
        .there()
        .forEach(
            (column, field) ->
                texts.put(field.key(), cells.read(row.getCell(column), isText(field)).text()));
    return texts;
  }

  private ObjectNode values(Row row, Columns columns, JsonPointer pointer, String sheet) {
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

  private String text(Row row, int column, Field field, JsonPointer pointer, String sheet) {
    Origin.Cell origin = WorkbookSource.origin(file, sheet, row.getRowNum(), column);
    origins.put(pointer, origin);
    CellText.Content content = cells.read(row.getCell(column), isText(field));
    if (content.problem() != null) {
      flagged.add(pointer);
      unread.put(pointer, content.text());
      findings.add(
          Finding.failed(Normaliser.UNREADABLE, Severity.ERROR)
              .at(pointer, origin)
              .says(content.problem(), field.caption().name(), content.text()));
      return "";
    }
    return content.text();
  }

  private static boolean isText(Field field) {
    return field.type() == FieldType.TEXT || field.type() == FieldType.PROSE;
  }

  private void attachments() {
    Sheet sheet = workbook.getSheet(Layout.EVIDENCE);
    if (sheet == null) {
      return;
    }
    for (Row row : rows(sheet, 0)) {
      String key = key(row.getCell(Layout.KEY_COLUMN));
      String text = cells.read(row.getCell(Layout.VALUE_COLUMN), true).text();
      if (programme.requirements().containsKey(key) && !Typed.strip(text).isEmpty()) {
        tree.withObject(TreeReader.ATTACHMENTS).put(key, text);
      }
    }
  }

  private static List<Row> rows(Sheet sheet, int first) {
    List<Row> rows = new ArrayList<>();
    for (int i = first; i <= Math.min(sheet.getLastRowNum(), MOST_ROWS); i++) {
      Row row = sheet.getRow(i);
      if (row != null) {
        rows.add(row);
      }
    }
    return rows;
  }

  private static String key(@Nullable Cell cell) {
    return cell == null || cell.getCellType() != CellType.STRING
        ? ""
        : cell.getStringCellValue().strip();
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
