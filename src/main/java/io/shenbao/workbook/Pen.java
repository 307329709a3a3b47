package io.shenbao.workbook;

import io.shenbao.deadline.Deadline;
import io.shenbao.programme.Field;
import io.shenbao.programme.Form;
import io.shenbao.programme.Programme;
import io.shenbao.source.Filled;
import io.shenbao.source.WorkedExample;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import tools.jackson.core.JsonPointer;

/** What all sheets of one workbook are written with. */
final class Pen {

  /** The longest text that a cell holds. */
  private static final int MOST = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

  private final Programme programme;
  private final Filled filled;
  private final XSSFWorkbook workbook;
  private final Styles styles;
  private final Geometry geometry;
  private final ListSheet lists;
  private final Offers offers;
  private final ComputedCell computed;
  private final WorkedExample examples;
  private final Places places = new Places();

  Pen(Programme programme, Filled filled, XSSFWorkbook workbook) {
    this.programme = programme;
    this.filled = filled;
    this.workbook = workbook;
    this.styles = new Styles(workbook);
    this.geometry = new Geometry(programme, filled);
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

  Filled filled() {
    return filled;
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
    if (text.length() > MOST) {
      cell.setCellValue(text.substring(0, MOST));
      places.putCut(cell);
    } else if (!text.isEmpty()) {
      cell.setCellValue(text);
    }
    return cell;
  }

  /** What belongs into the cell of a field: what was typed, or the formula that computes it. */
  Cell value(Row row, int column, Field field, JsonPointer pointer) {
    if (field.isComputed()) {
      Cell cell = computed(row, column, field);
      places.put(pointer, cell);
      return cell;
    }
    return value(row, column, Duty.of(form(), field), pointer);
  }

  /**
   * Puts what was typed into the cell where it belongs. What could not be read is put as the number
   * that it is, or as an error, so that it is neither taken for absent nor for well when it is read
   * again.
   */
  Cell value(Row row, int column, Duty duty, JsonPointer pointer) {
    String text = filled.text(pointer);
    Cell cell = put(row, column, text, styles.input(duty));
    String unread = filled.unread().get(pointer);
    if (text.isEmpty() && unread != null) {
      unread(cell, unread);
    }
    places.put(pointer, cell);
    return cell;
  }

  /** A cell in which nobody types: a formula gives its value, where one can. */
  Cell computed(Row row, int column, Field field) {
    Cell cell = put(row, column, "", styles.note());
    computed
        .formula(field, row.getRowNum())
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

  private static void unread(Cell cell, String text) {
    try {
      cell.setCellValue(Double.parseDouble(text));
    } catch (NumberFormatException e) {
      cell.setCellErrorValue(FormulaError.NA.getCode());
    }
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
    String prompt = example.isEmpty() ? "" : WorkedExample.MARK + example;
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

  /** Unit and limit, as shown beside a field. */
  static String bounds(Field field) {
    String limit = field.limit() == null ? "" : field.limit() + "字以内";
    return field.unit().isEmpty() || limit.isEmpty()
        ? field.unit() + limit
        : field.unit() + "，" + limit;
  }

  static JsonPointer pointer(String path) {
    return JsonPointer.compile("/" + path.replace('.', '/'));
  }
}
