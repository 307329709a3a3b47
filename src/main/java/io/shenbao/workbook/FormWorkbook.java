package io.shenbao.workbook;

import com.google.common.base.Suppliers;
import io.shenbao.programme.Programme;
import io.shenbao.source.Filled;
import io.shenbao.source.Layout;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Makes the workbook that an enterprise fills in, empty or with what was typed. It is drawn once;
 * whatever is typed is put into what was drawn. Safe for use by several threads.
 */
public final class FormWorkbook {

  private static final String GUIDE_TAB = "1F4E79";
  private static final String EVIDENCE_TAB = "A6A6A6";

  /** Hardly any application has more rows than this. */
  private static final int USUAL_ROWS = 500;

  private final Programme programme;
  private final Consumer<XSSFWorkbook> more;
  private final Supplier<DrawnForm> usual;

  public FormWorkbook(Programme programme) {
    this(programme, workbook -> {});
  }

  /**
   * @param more draws what there is besides the form
   */
  public FormWorkbook(Programme programme, Consumer<XSSFWorkbook> more) {
    this.programme = programme;
    this.more = more;
    this.usual = Suppliers.memoize(() -> drawn(USUAL_ROWS));
  }

  /** Writes the workbook, with the same bytes whenever; leaves {@code out} open. */
  public void write(Filled filled, OutputStream out) throws IOException {
    draft(filled).save(out);
  }

  /** The workbook, to which more is put. */
  public Draft draft(Filled filled) {
    int rows = filled.rows();
    return Filling.of(rows > USUAL_ROWS ? drawn(rows) : usual.get(), filled);
  }

  /**
   * Draws the form.
   *
   * @param rows no table has more of them
   */
  private DrawnForm drawn(int rows) {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      Pen pen = new Pen(programme, rows, workbook);
      List<Layout.Sheet> sheets = Layout.of(programme);
      Sheet guide = sheet(workbook, Layout.GUIDE, GUIDE_TAB);
      sheets.forEach(one -> sheet(pen, one));
      EvidenceSheet.write(pen, sheet(workbook, Layout.EVIDENCE, EVIDENCE_TAB));
      Guide.write(pen, guide, sheets);
      identity(workbook);
      pen.lists().finish();
      workbook.setActiveSheet(0);
      workbook.setSelectedTab(0);
      workbook.setFirstVisibleTab(0);
      more.accept(workbook);
      return pen.drawn();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void sheet(Pen pen, Layout.Sheet layout) {
    String tab = Duty.of(programme.form(), layout).tab();
    Sheet sheet = sheet(pen.workbook(), layout.name(), tab);
    sheet.setColumnHidden(Layout.KEY_COLUMN, true);
    if (layout instanceof Layout.Fields fields) {
      FieldsSheet.write(pen, sheet, fields);
    } else if (layout instanceof Layout.FixedRows rows) {
      FixedRowsSheet.write(pen, sheet, rows);
    } else if (layout instanceof Layout.Table table) {
      TableSheet.write(pen, sheet, table);
    }
  }

  private static Sheet sheet(XSSFWorkbook workbook, String name, String tab) {
    XSSFSheet sheet = workbook.createSheet(name);
    sheet.setTabColor(Styles.colour(tab));
    return sheet;
  }

  private void identity(XSSFWorkbook workbook) {
    Sheet sheet = workbook.createSheet(Layout.IDENTITY);
    Row row = sheet.createRow(0);
    row.createCell(0).setCellValue(Layout.MARK);
    row.createCell(1).setCellValue(programme.id());
    row.createCell(2).setCellValue(String.valueOf(programme.version()));
    workbook.setSheetVisibility(workbook.getSheetIndex(sheet), SheetVisibility.VERY_HIDDEN);
  }
}
