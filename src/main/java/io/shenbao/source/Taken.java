package io.shenbao.source;

import io.shenbao.application.Origin;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Findings;
import io.shenbao.assessment.Severity;
import io.shenbao.programme.Field;
import io.shenbao.programme.FieldType;
import io.shenbao.programme.Items;
import io.shenbao.source.cell.CellText;
import io.shenbao.source.cell.OnPaper;
import io.shenbao.source.cell.PrintedCells;
import io.shenbao.source.grid.GridCell;
import io.shenbao.source.grid.GridRow;
import io.shenbao.source.grid.GridSheet;
import io.shenbao.source.grid.Stored;
import io.shenbao.source.value.IdNumber;
import io.shenbao.source.value.Normaliser;
import io.shenbao.source.value.StatedUnit;
import io.shenbao.source.value.Typed;
import io.shenbao.wording.Sentence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What has been taken from a workbook so far, and how its cells are taken. */
final class Taken {

  /** Rows below the last that anybody fills in are not looked at. */
  private static final int MOST_ROWS = 3_000;

  private final String file;
  private final CellText cells;
  private final ObjectNode tree = JsonNodeFactory.instance.objectNode();
  private final Map<JsonPointer, Origin> origins = new LinkedHashMap<>();
  private final Findings findings = new Findings();
  private final Set<JsonPointer> flagged = new LinkedHashSet<>();
  private final Map<JsonPointer, String> unread = new LinkedHashMap<>();
  private final List<Astray> astray = new ArrayList<>();
  private final PrintedCells printed;
  private final ReadingNotes notes;

  /**
   * @param since1904 whether the workbook counts days from 1904
   */
  Taken(String file, boolean since1904) {
    this.file = file;
    this.cells = new CellText(since1904);
    this.notes = new ReadingNotes(file, cells, findings);
    this.printed = new PrintedCells(cells);
  }

  ObjectNode tree() {
    return tree;
  }

  Findings findings() {
    return findings;
  }

  /** Takes what there is to say of how sheets were read. */
  ReadingNotes notes() {
    return notes;
  }

  /** Values about which enough is said already. */
  Set<JsonPointer> flagged() {
    return flagged;
  }

  /** All, with what is left behind where it is written anew. */
  Raw raw(LeftBehind left) {
    Filled filled = new Filled(tree.deepCopy(), unread, astray, left);
    return new Raw(tree, origins, pointer -> Optional.empty(), findings, flagged, filled);
  }

  /** The rows of a sheet from a number on; that there are too many is said. */
  List<GridRow> rows(GridSheet sheet, int first) {
    var below = sheet.rows().tailMap(MOST_ROWS + 1);
    if (!below.isEmpty()) {
      findings.add(
          Finding.failed(TreeReader.STRUCTURE, Severity.ERROR)
              .at(origin(sheet, below.firstKey(), Layout.LABEL_COLUMN))
              .says("source.rows-below", sheet.name(), MOST_ROWS));
    }
    return List.copyOf(sheet.rows().subMap(first, MOST_ROWS + 1).values());
  }

  /** The rows that anybody fills in. */
  static Collection<GridRow> near(GridSheet sheet) {
    return sheet.rows().headMap(MOST_ROWS + 1).values();
  }

  /** What a cell of the template's own says, such as the key of a row. */
  static String key(@Nullable GridCell cell) {
    return cell != null && cell.stored() instanceof Stored.Text text ? text.whole().strip() : "";
  }

  /** What was typed into a cell as a name, without blanks around it. */
  String name(GridRow row, int column) {
    return Typed.strip(cells.read(row.cell(column), true).text());
  }

  /** The same, of a cell that may have been made one with those above it. */
  String name(GridSheet sheet, GridRow row, int column) {
    return isCovered(sheet, row, column)
        ? ""
        : Typed.strip(cells.read(cell(sheet, row, column), true).text());
  }

  /** A cell as a reader of the page sees it. */
  private @Nullable GridCell cell(GridSheet sheet, GridRow row, int column) {
    PrintedCells.Seen seen = printed.at(sheet, row, column);
    GridCell cell = seen.cell();
    if (seen.row() != row.number()) {
      notes.merged(sheet, seen.row(), seen.lastRow(), column);
    }
    if (seen.isHidden() && !Layout.isComputed(cell)) {
      notes.hidden(sheet, seen.row(), column);
    }
    return cell;
  }

  private boolean isCovered(GridSheet sheet, GridRow row, int column) {
    return printed.isCovered(sheet, row, column) && !Layout.isComputed(row.cell(column));
  }

  boolean isEmpty(GridRow row, TableColumns columns) {
    return columns.there().keySet().stream()
        .filter(column -> !Layout.isComputed(row.cell(column)))
        .allMatch(column -> name(row, column).isEmpty());
  }

  /** What was typed into a row, by the keys of the fields. */
  Map<String, String> texts(GridRow row, TableColumns columns) {
    Map<String, String> texts = new LinkedHashMap<>();
    columns
        .there()
        .forEach(
            (column, field) ->
                texts.put(field.key(), cells.read(row.cell(column), isText(field)).text()));
    return texts;
  }

  /**
   * Takes a field in a cell of its own, behind which its unit stands.
   *
   * @param label in which column its label stands
   */
  void single(GridSheet sheet, GridRow row, int label, int column, Field field) {
    JsonPointer pointer = pointer(field.path());
    String typed = text(sheet, row, column, field, pointer);
    String text =
        StatedUnit.with(
            field,
            StatedUnit.behind(field, typed, key(row.cell(label))),
            key(row.cell(column + 1)));
    if (!text.isEmpty()) {
      object(pointer).put(field.key(), text);
    }
  }

  /** Takes a row as a group of values. */
  void group(GridSheet sheet, GridRow row, TableColumns columns, JsonPointer pointer) {
    place(pointer, origin(sheet, row.number(), Layout.VALUE_COLUMN));
    ObjectNode values = values(sheet, row, columns, pointer);
    if (!values.isEmpty()) {
      object(pointer).set(pointer.last().getMatchingProperty(), values);
    }
  }

  /** Takes a row as the next item of a list. */
  void item(GridSheet sheet, GridRow row, TableColumns columns, JsonPointer list) {
    ArrayNode items = object(list).withArray(list.last().getMatchingProperty());
    JsonPointer at = list.appendIndex(items.size());
    place(at, origin(sheet, row.number(), Layout.LABEL_COLUMN));
    items.add(values(sheet, row, columns, at));
  }

  /** Takes a row that belongs to nothing. */
  void astray(Items list, String parent, Map<String, String> texts, Origin origin) {
    astray.add(new Astray(list.path(), parent, texts, origin));
  }

  /** The files that are named for a requirement. */
  void files(String requirement, GridSheet sheet, GridRow row, int column) {
    String text = cells.read(cell(sheet, row, column), true).text();
    if (!Typed.strip(text).isEmpty()) {
      tree.withObject(TreeReader.ATTACHMENTS).put(requirement, text);
    }
  }

  /** Says where a value stands. */
  void place(JsonPointer value, Origin origin) {
    origins.put(value, origin);
  }

  /** Says where a value would be expected, if it is not said already. */
  void expect(JsonPointer value, GridSheet sheet) {
    origins.putIfAbsent(value, origin(sheet, 0, Layout.LABEL_COLUMN));
  }

  Origin.Cell origin(GridSheet sheet, int row, int column) {
    return WorkbookSource.origin(file, sheet.name(), row, column);
  }

  static JsonPointer pointer(String path) {
    return JsonPointer.compile("/" + path.replace('.', '/'));
  }

  private ObjectNode values(
      GridSheet sheet, GridRow row, TableColumns columns, JsonPointer pointer) {
    ObjectNode values = JsonNodeFactory.instance.objectNode();
    columns.lacking().forEach(field -> flagged.add(pointer.appendProperty(field.key())));
    columns
        .there()
        .forEach(
            (column, field) -> {
              String typed = text(sheet, row, column, field, pointer.appendProperty(field.key()));
              String heading = key(sheet.cell(columns.firstRow() - 1, column));
              String text = StatedUnit.behind(field, typed, heading);
              if (!text.isEmpty()) {
                values.put(field.key(), text);
              }
            });
    return values;
  }

  private String text(GridSheet sheet, GridRow row, int column, Field field, JsonPointer pointer) {
    Origin.Cell origin = origin(sheet, row.number(), column);
    place(pointer, origin);
    if (isCovered(sheet, row, column)) {
      return unread(
          field,
          pointer,
          origin,
          cells.read(row.cell(column), isText(field)).text(),
          "source.covered");
    }
    GridCell cell = cell(sheet, row, column);
    if (Layout.isComputed(cell)) {
      return "";
    }
    Optional<String> day = field.type() == FieldType.DATE ? cells.bareDay(cell) : Optional.empty();
    CellText.Content content = cells.read(cell, isText(field));
    if (day.isPresent()) {
      Sentence said =
          Sentence.of("source.bare-day", field.caption().name(), content.text(), day.get());
      findings.add(
          Finding.failed(TreeReader.NORMALISED, Severity.INFO)
              .at(pointer, origin)
              .says(said, Sentence.NONE));
      return day.get();
    }
    if (content.problem() != null) {
      return unread(field, pointer, origin, content.text(), content.problem());
    }
    if (cells.onPaper(cell) == OnPaper.WITHOUT_MINUS) {
      findings.add(
          Finding.failed(TreeReader.UNCLEAR, Severity.WARNING)
              .at(pointer, origin)
              .says("source.minus-hidden", field.caption().name(), content.text()));
    }
    if (!Typed.strip(content.struck()).isEmpty()) {
      findings.add(
          Finding.failed(TreeReader.NORMALISED, Severity.INFO)
              .at(pointer, origin)
              .says(
                  Sentence.of(
                      "source.struck",
                      field.caption().name(),
                      IdNumber.told(field, content.struck())),
                  Sentence.NONE));
    }
    return content.text();
  }

  /** Says why a value can't be read. */
  private String unread(
      Field field, JsonPointer pointer, Origin origin, String text, String problem) {
    flagged.add(pointer);
    unread.put(pointer, text);
    findings.add(
        Finding.failed(Normaliser.UNREADABLE, Severity.ERROR)
            .at(pointer, origin)
            .says(problem, field.caption().name(), IdNumber.told(field, text)));
    return "";
  }

  private static boolean isText(Field field) {
    return field.type().isVerbatim();
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
