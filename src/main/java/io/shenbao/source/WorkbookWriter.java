package io.shenbao.source;

import io.shenbao.programme.Field;
import io.shenbao.programme.FieldType;
import io.shenbao.programme.Items;
import io.shenbao.programme.Node;
import io.shenbao.programme.Programme;
import io.shenbao.programme.Requirement;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes the workbook that an enterprise fills in, empty or filled from an application's tree. */
public final class WorkbookWriter {

  private static final int EMPTY_ROWS = 30;

  /** Characters of a label that stand in one line. */
  private static final int LABEL_LINE = 14;

  private final Programme programme;

  public WorkbookWriter(Programme programme) {
    this.programme = programme;
  }

  /**
   * Writes the workbook.
   *
   * @param tree an application's tree whose values are filled in; null for an empty workbook
   */
  public void write(@Nullable ObjectNode tree, OutputStream out) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      new Writing(workbook, tree == null ? MissingNode.getInstance() : tree).write();
      workbook.write(out);
    }
  }

  /** The sheet on which file names can be given to requirements. */
  static String attachmentsSheet(Programme programme) {
    return "证明材料";
  }

  /** The writing of one workbook. */
  private final class Writing {
    private final XSSFWorkbook workbook;
    private final JsonNode tree;
    private final Styles styles;
    private final Choices choices;
    private final Map<Sheet, Hints> hints = new LinkedHashMap<>();

    Writing(XSSFWorkbook workbook, JsonNode tree) {
      this.workbook = workbook;
      this.tree = tree;
      this.styles = new Styles(workbook);
      this.choices = new Choices(workbook);
    }

    void write() {
      Guide.write(programme, workbook, styles);
      for (Layout.Sheet layout : Layout.of(programme)) {
        Sheet sheet = workbook.createSheet(layout.name());
        sheet.setColumnHidden(Layout.KEY_COLUMN, true);
        if (layout instanceof Layout.Fields fields) {
          fields(sheet, fields);
        } else if (layout instanceof Layout.FixedRows rows) {
          fixedRows(sheet, rows);
        } else if (layout instanceof Layout.Table table) {
          table(sheet, table);
        }
        Styles.print(sheet);
      }
      attachments();
      identity();
      choices.hide();
      workbook.setActiveSheet(0);
    }

    private void fields(Sheet sheet, Layout.Fields layout) {
      sheet.setColumnWidth(Layout.LABEL_COLUMN, 30 * 256);
      sheet.setColumnWidth(Layout.VALUE_COLUMN, 62 * 256);
      sheet.setColumnWidth(Layout.VALUE_COLUMN + 1, 16 * 256);
      sheet.createFreezePane(Layout.VALUE_COLUMN, 1);
      Row head = sheet.createRow(0);
      styles.put(head, Layout.LABEL_COLUMN, "项目（*为必填）", styles.header());
      styles.put(head, Layout.VALUE_COLUMN, "填写内容", styles.header());
      styles.put(head, Layout.VALUE_COLUMN + 1, "单位/限制", styles.header());
      int at = 1;
      for (Node node : layout.nodes()) {
        Row row = sheet.createRow(at++);
        row.createCell(Layout.KEY_COLUMN).setCellValue(node.path());
        if (node instanceof Field field) {
          field(sheet, row, field);
        } else {
          styles.put(row, Layout.LABEL_COLUMN, node.caption().label(), styles.group());
          sheet.addMergedRegion(
              new CellRangeAddress(
                  row.getRowNum(), row.getRowNum(), Layout.LABEL_COLUMN, Layout.VALUE_COLUMN + 1));
          hint(sheet, row, Layout.LABEL_COLUMN, node);
        }
      }
    }

    private void field(Sheet sheet, Row row, Field field) {
      styles.put(row, Layout.LABEL_COLUMN, title(field), styles.label());
      Cell value = value(row, Layout.VALUE_COLUMN, field, tree.at(pointer(field.path())));
      styles.put(row, Layout.VALUE_COLUMN + 1, bounds(field), styles.note());
      if (field.type() == FieldType.PROSE) {
        row.setHeightInPoints(field.limit() == null ? 120 : 90);
      } else if (field.caption().label().length() > LABEL_LINE) {
        row.setHeightInPoints(32);
      }
      hint(sheet, row, Layout.VALUE_COLUMN, field);
      choices.offer(
          sheet, field, programme, row.getRowNum(), row.getRowNum(), value.getColumnIndex());
    }

    private void fixedRows(Sheet sheet, Layout.FixedRows layout) {
      List<Field> columns = Layout.columns(layout.grid());
      head(sheet, layout.grid(), columns, Layout.VALUE_COLUMN, null);
      sheet.setColumnWidth(Layout.LABEL_COLUMN, 34 * 256);
      int at = Layout.FIRST_ROW;
      for (Node node : layout.grid().children().values()) {
        Row row = sheet.createRow(at++);
        row.createCell(Layout.KEY_COLUMN).setCellValue(node.key());
        String hint = node.caption().hint();
        String label = node.caption().label() + (hint.isEmpty() ? "" : "（" + hint + "）");
        styles.put(row, Layout.LABEL_COLUMN, label, styles.label());
        JsonNode values = tree.at(pointer(node.path()));
        for (int i = 0; i < columns.size(); i++) {
          value(row, Layout.VALUE_COLUMN + i, columns.get(i), values.path(columns.get(i).key()));
        }
      }
      offer(sheet, columns, Layout.VALUE_COLUMN, at - 1);
    }

    private void table(Sheet sheet, Layout.Table layout) {
      List<Field> columns = Layout.columns(layout.list());
      int first = Layout.LABEL_COLUMN + (layout.parent() == null ? 0 : 1);
      head(sheet, layout.list(), columns, first, layout.parent());
      int at = Layout.FIRST_ROW;
      Items parent = layout.parent();
      if (parent == null) {
        for (JsonNode item : tree.at(pointer(layout.list().path()))) {
          item(sheet.createRow(at++), columns, first, item);
        }
      } else {
        for (JsonNode outer : tree.at(pointer(parent.path()))) {
          for (JsonNode item : outer.path(layout.list().key())) {
            Row row = sheet.createRow(at++);
            String name = outer.path(String.valueOf(parent.keyField())).asString("");
            styles.put(row, Layout.LABEL_COLUMN, name, styles.input());
            item(row, columns, first, item);
          }
        }
      }
      int last = Math.max(at, Layout.FIRST_ROW) + EMPTY_ROWS;
      while (at < last) {
        Row row = sheet.createRow(at++);
        for (int i = Layout.LABEL_COLUMN; i < first + columns.size(); i++) {
          styles.put(row, i, "", styles.input());
        }
      }
      offer(sheet, columns, first, last - 1);
    }

    private void item(Row row, List<Field> columns, int first, JsonNode item) {
      for (int i = 0; i < columns.size(); i++) {
        value(row, first + i, columns.get(i), item.path(columns.get(i).key()));
      }
    }

    private void head(
        Sheet sheet, Node list, List<Field> columns, int first, @Nullable Items parent) {
      Row keys = sheet.createRow(Layout.KEY_ROW);
      keys.setZeroHeight(true);
      Row title = sheet.createRow(Layout.TITLE_ROW);
      styles.put(title, Layout.LABEL_COLUMN, list.caption().label(), styles.title());
      Row header = sheet.createRow(Layout.HEADER_ROW);
      if (parent != null) {
        keys.createCell(Layout.LABEL_COLUMN).setCellValue(Layout.PARENT);
        styles.put(header, Layout.LABEL_COLUMN, "*所属" + parent.caption().name(), styles.header());
        sheet.setColumnWidth(Layout.LABEL_COLUMN, 30 * 256);
      } else if (first > Layout.LABEL_COLUMN) {
        styles.put(header, Layout.LABEL_COLUMN, "项目", styles.header());
      }
      for (int i = 0; i < columns.size(); i++) {
        Field field = columns.get(i);
        keys.createCell(first + i).setCellValue(field.key());
        String bounds = bounds(field);
        String text =
            title(field)
                + (bounds.isEmpty() || field.caption().label().contains(bounds)
                    ? ""
                    : "（" + bounds + "）");
        styles.put(header, first + i, text, styles.header());
        sheet.setColumnWidth(first + i, width(field));
        hint(sheet, header, first + i, field);
      }
      hint(sheet, title, Layout.LABEL_COLUMN, list);
      sheet.createFreezePane(first, Layout.FIRST_ROW);
    }

    private void offer(Sheet sheet, List<Field> columns, int first, int lastRow) {
      for (int i = 0; i < columns.size(); i++) {
        choices.offer(sheet, columns.get(i), programme, Layout.FIRST_ROW, lastRow, first + i);
      }
    }

    private Cell value(Row row, int column, Field field, JsonNode value) {
      String text = Spelling.of(field, value);
      return styles.put(row, column, text, styles.input());
    }

    private void hint(Sheet sheet, Row row, int column, Node node) {
      hints.computeIfAbsent(sheet, Hints::new).add(row, column, node);
    }

    private void attachments() {
      Sheet sheet = workbook.createSheet(attachmentsSheet(programme));
      sheet.setColumnHidden(Layout.KEY_COLUMN, true);
      sheet.setColumnWidth(Layout.LABEL_COLUMN, 34 * 256);
      sheet.setColumnWidth(Layout.VALUE_COLUMN, 62 * 256);
      Row head = sheet.createRow(0);
      styles.put(head, Layout.LABEL_COLUMN, "证明材料", styles.header());
      styles.put(head, Layout.VALUE_COLUMN, "文件名（已放入对应文件夹的不必填；多个用；分隔）", styles.header());
      int at = 1;
      for (Requirement requirement : programme.requirements().values()) {
        Row row = sheet.createRow(at++);
        row.createCell(Layout.KEY_COLUMN).setCellValue(requirement.id());
        styles.put(row, Layout.LABEL_COLUMN, requirement.label(), styles.label());
        styles.put(row, Layout.VALUE_COLUMN, "", styles.input());
      }
      Styles.print(sheet);
    }

    private void identity() {
      Sheet sheet = workbook.createSheet(Layout.IDENTITY);
      Row row = sheet.createRow(0);
      row.createCell(0).setCellValue(Layout.MARK);
      row.createCell(1).setCellValue(programme.id());
      row.createCell(2).setCellValue(String.valueOf(programme.version()));
      workbook.setSheetVisibility(workbook.getSheetIndex(sheet), SheetVisibility.VERY_HIDDEN);
    }
  }

  private static String title(Field field) {
    return (field.required() ? "*" : "") + field.caption().label();
  }

  /** Unit and limit, as shown beside a field. */
  private static String bounds(Field field) {
    String limit = field.limit() == null ? "" : field.limit() + "字以内";
    return field.unit().isEmpty() || limit.isEmpty()
        ? field.unit() + limit
        : field.unit() + "，" + limit;
  }

  private static int width(Field field) {
    return switch (field.type()) {
      case PROSE -> 48 * 256;
      case TEXT, STAGE, SCENARIO -> 26 * 256;
      default -> 15 * 256;
    };
  }

  private static JsonPointer pointer(String path) {
    return JsonPointer.compile("/" + path.replace('.', '/'));
  }
}
