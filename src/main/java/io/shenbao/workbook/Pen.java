package io.shenbao.workbook;

import io.shenbao.deadline.Deadline;
import io.shenbao.programme.Field;
import io.shenbao.programme.FieldType;
import io.shenbao.programme.Form;
import io.shenbao.programme.Node;
import io.shenbao.programme.Programme;
import io.shenbao.source.WorkedExample;
import io.shenbao.workbook.part.CellNote;
import io.shenbao.workbook.part.DrawnWorkbook;
import io.shenbao.workbook.part.SheetNotes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import tools.jackson.core.JsonPointer;

/** What all sheets of one workbook are written with. */
final class Pen {

  private final Programme programme;
  private final XSSFWorkbook workbook;
  private final Styles styles;
  private final Geometry geometry;
  private final ListSheet lists;
  private final Offers offers;
  private final ComputedCell computed;
  private final WorkedExample examples;
  private final SheetNotes notes = new SheetNotes();
  private final Places places = new Places();
  private final Map<JsonPointer, Spot> values = new LinkedHashMap<>();
  private final List<DrawnTable> tables = new ArrayList<>();

  /**
   * @param rows no table has more of them
   */
  Pen(Programme programme, int rows, XSSFWorkbook workbook) {
    this.programme = programme;
    this.workbook = workbook;
    this.styles = new Styles(workbook);
    this.geometry = new Geometry(programme, rows);
    this.lists = new ListSheet(workbook);
    this.offers = new Offers(programme, geometry, lists);
    this.computed = new ComputedCell(programme.form(), geometry);
    this.examples = new WorkedExample(programme);
  }

  Programme programme() {
    return programme;
  }

  Form form() {
    return programme.form();
  }

  XSSFWorkbook workbook() {
    return workbook;
  }

  Styles styles() {
    return styles;
  }

  Geometry geometry() {
    return geometry;
  }

  ListSheet lists() {
    return lists;
  }

  Offers offers() {
    return offers;
  }

  WorkedExample examples() {
    return examples;
  }

  Places places() {
    return places;
  }

  /** Puts a text into a cell: always a text, never a formula. */
  Cell put(Row row, int column, String text, CellStyle style) {
    Deadline.poll();
    Cell cell = row.createCell(column);
    cell.setCellStyle(style);
    if (!text.isEmpty()) {
      cell.setCellValue(text);
    }
    return cell;
  }

  /** What belongs into the cell of a field: what is typed, or the formula that computes it. */
  Cell value(Row row, int column, Field field, JsonPointer pointer) {
    if (field.isComputed()) {
      Cell cell = computed(row, column, field);
      places.put(pointer, Spot.of(cell));
      return cell;
    }
    return value(row, column, Duty.of(form(), field), pointer);
  }

  /** Puts a cell where a value belongs. */
  Cell value(Row row, int column, Duty duty, JsonPointer pointer) {
    Cell cell = put(row, column, "", styles.input(duty));
    places.put(pointer, Spot.of(cell));
    values.put(pointer, Spot.of(cell));
    return cell;
  }

  /** Puts a node's guidance on a cell; nothing when it has none. */
  void hint(Cell cell, Node node) {
    String hint = Hints.of(node);
    if (!hint.isEmpty()) {
      notes.put(cell, CellNote.of(hint, ""));
    }
  }

  /** A cell in which nobody types: a formula gives its value, where one can. */
  Cell computed(Row row, int column, Field field) {
    Cell cell = put(row, column, "", styles.note());
    computed
        .formula(field)
        .ifPresent(
            formula -> {
              cell.setCellFormula(formula);
              workbook.setForceFormulaRecalculation(true);
            });
    return cell;
  }

  /** An empty cell of a field. */
  Cell empty(Row row, int column, Field field) {
    return field.isComputed()
        ? computed(row, column, field)
        : put(row, column, "", styles.input(Duty.of(form(), field)));
  }

  /** Takes down that there is a table, whose first empty row is the pattern of all. */
  void table(DrawnTable table) {
    tables.add(table);
  }

  /** All that was drawn. */
  DrawnForm drawn() {
    MarkedStyles marked = MarkedStyles.add(workbook);
    return new DrawnForm(DrawnWorkbook.of(workbook, notes), places, values, tables, marked);
  }

  /**
   * Makes cells say what is meant while one types into them.
   *
   * @param columns the fields of the table, in order; of a single field itself only
   * @param first the column of the first of them
   */
  void validate(Sheet sheet, Field field, List<Field> columns, int first, Stretch cells) {
    if (field.isComputed()) {
      return;
    }
    String example = examples.of(field);
    String prompt =
        Stream.of(Hints.howTo(field), example.isEmpty() ? "" : WorkedExample.MARK + example)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("\n"));
    Optional<String> list = offers.of(field, columns, first, cells.first());
    if (list.isPresent()) {
      Validations.list(sheet, list.get(), field.caption().name(), prompt, cells);
    } else {
      Validations.guard(sheet, field, prompt, cells);
    }
  }

  /** A field's label, with an asterisk where it has to be filled in in any case. */
  String title(Field field) {
    if (field.isComputed()) {
      return field.caption().label() + "（自动计算，不用填写）";
    }
    boolean isDue = Duty.of(form(), field) == Duty.REQUIRED;
    return (isDue ? "*" : "") + field.caption().label();
  }

  /** Unit, limit and how many may be chosen, as shown beside a field. */
  static String bounds(Field field) {
    return Stream.of(units(field), limit(field), choice(field))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("，"));
  }

  /** The unit; of money all that it may be in. */
  private static String units(Field field) {
    return field.currencies().size() < 2
        ? field.unit()
        : String.join("、", field.currencies().stream().map(field::unitIn).toList());
  }

  private static String limit(Field field) {
    Field.Limit limit = field.limit();
    if (limit == null) {
      return "";
    }
    boolean isOfCharacters = limit.count() == Field.Count.CHARACTERS;
    return limit.most() + (isOfCharacters ? "个字符以内" : "字以内");
  }

  private static String choice(Field field) {
    if (field.type() != FieldType.OPTIONS) {
      return "";
    }
    return field.max() == null ? "可多选" : "可多选，最多" + field.max() + "项";
  }

  static JsonPointer pointer(String path) {
    return JsonPointer.compile("/" + path.replace('.', '/'));
  }
}
