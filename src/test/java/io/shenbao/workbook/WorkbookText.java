package io.shenbao.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** All that a reader finds in a workbook, as text. */
public final class WorkbookText {

  private final XSSFWorkbook workbook;
  private final Map<String, String> styles = new TreeMap<>();
  private final StringBuilder text = new StringBuilder();

  private WorkbookText(XSSFWorkbook workbook) {
    this.workbook = workbook;
  }

  public static String of(byte[] xlsx) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
      return new WorkbookText(workbook).all();
    }
  }

  private String all() {
    line("active %d, first %d", workbook.getActiveSheetIndex(), workbook.getFirstVisibleTab());
    workbook.getAllNames().stream().map(this::name).sorted().forEach(this::line);
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      sheet(workbook.getSheetAt(i), workbook.getSheetVisibility(i));
    }
    styles.forEach((look, name) -> line("%s: %s", name, look));
    return text.toString();
  }

  private String name(XSSFName name) {
    String sheet = name.getSheetIndex() < 0 ? "" : workbook.getSheetName(name.getSheetIndex());
    return "name %s %s = %s".formatted(sheet, name.getNameName(), name.getRefersToFormula());
  }

  private void sheet(XSSFSheet sheet, Object visibility) {
    line("");
    line("== %s %s %s", sheet.getSheetName(), visibility, colour(sheet.getTabColor()));
    StringBuilder columns = new StringBuilder("columns");
    for (int i = 0; i < 20; i++) {
      columns.append(' ').append(sheet.getColumnWidth(i) / 256);
      columns.append(sheet.isColumnHidden(i) ? "hidden" : "");
    }
    line(columns.toString());
    var pane = sheet.getPaneInformation();
    if (pane != null) {
      line("pane %d %d", pane.getVerticalSplitLeftColumn(), pane.getHorizontalSplitTopRow());
    }
    var print = sheet.getPrintSetup();
    line(
        "print %d %s %d×%d fit %s, centred %s, gridlines %s, selected %s, foot %s %s",
        print.getPaperSize(),
        print.getLandscape(),
        print.getFitWidth(),
        print.getFitHeight(),
        sheet.getFitToPage(),
        sheet.getHorizontallyCenter(),
        sheet.isDisplayGridlines(),
        sheet.isSelected(),
        sheet.getFooter().getLeft(),
        sheet.getFooter().getRight());
    line("merged %s", sheet.getMergedRegions().stream().map(Object::toString).sorted().toList());
    rows(sheet);
    sheet.getDataValidations().forEach(this::validation);
    sheet
        .getHyperlinkList()
        .forEach(link -> line("link %s -> %s", link.getCellRef(), link.getAddress()));
    Map<CellAddress, XSSFComment> notes = new TreeMap<>(sheet.getCellComments());
    notes.forEach(this::note);
    var colours = sheet.getSheetConditionalFormatting();
    for (int i = 0; i < colours.getNumConditionalFormattings(); i++) {
      var one = colours.getConditionalFormattingAt(i);
      line(
          "colours %s %s",
          one.getFormattingRanges()[0].formatAsString(), one.getRule(0).getFormula1());
    }
  }

  /** Rows that say the same as the one before are only counted. */
  private void rows(XSSFSheet sheet) {
    String before = "";
    int same = 0;
    for (Row row : sheet) {
      String now = row(row);
      if (now.equals(before)) {
        same++;
      } else {
        repeated(same);
        line("row %d %s", row.getRowNum() + 1, now);
        same = 0;
      }
      before = now;
    }
    repeated(same);
  }

  private void repeated(int times) {
    if (times > 0) {
      line("  %d more", times);
    }
  }

  private String row(Row row) {
    List<String> cells = new ArrayList<>();
    row.forEach(cell -> cells.add(cell(cell)));
    String height = row.getZeroHeight() ? "hidden" : Float.toString(row.getHeightInPoints());
    return height + " | " + String.join(" | ", cells);
  }

  private String cell(Cell cell) {
    String style =
        styles.computeIfAbsent(
            look((XSSFCellStyle) cell.getCellStyle()), key -> "S" + styles.size());
    String value =
        switch (cell.getCellType()) {
          case STRING -> cell.getStringCellValue();
          case NUMERIC -> "#" + cell.getNumericCellValue();
          case FORMULA -> "=" + cell.getCellFormula();
          case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
          default -> "";
        };
    String column = cell.getAddress().formatAsString().replaceAll("[0-9]", "");
    return column + " " + style + (value.isEmpty() ? "" : " " + value.replace("\n", "\\n"));
  }

  private static String look(XSSFCellStyle style) {
    XSSFFont font = style.getFont();
    return String.join(
        " ",
        font.getFontName(),
        Short.toString(font.getFontHeightInPoints()),
        colour(font.getXSSFColor()),
        (font.getBold() ? "bold" : "") + (font.getItalic() ? "italic" : "") + font.getUnderline(),
        style.getFillPattern() + colour(style.getFillForegroundXSSFColor()),
        style.getBorderTop() + colour(style.getTopBorderXSSFColor()),
        style.getBorderLeft() + colour(style.getLeftBorderXSSFColor()),
        style.getAlignment().toString(),
        style.getVerticalAlignment().toString(),
        style.getWrapText() ? "wrap" : "",
        style.getDataFormatString(),
        style.getQuotePrefixed() ? "text" : "");
  }

  private static String colour(@Nullable XSSFColor colour) {
    return colour == null
        ? "-"
        : Objects.toString(colour.getARGBHex(), "index " + colour.getIndex());
  }

  private void validation(DataValidation one) {
    var constraint = one.getValidationConstraint();
    line(
        "valid %s %d %d %s %s | empty %s arrow %s | prompt %s %s %s | error %s %d %s %s",
        one.getRegions().getCellRangeAddresses()[0].formatAsString(),
        constraint.getValidationType(),
        constraint.getOperator(),
        constraint.getFormula1(),
        constraint.getFormula2(),
        one.getEmptyCellAllowed(),
        one.getSuppressDropDownArrow(),
        one.getShowPromptBox(),
        one.getPromptBoxTitle(),
        one.getPromptBoxText(),
        one.getShowErrorBox(),
        one.getErrorStyle(),
        one.getErrorBoxTitle(),
        one.getErrorBoxText());
  }

  private void note(CellAddress at, Comment note) {
    var box = note.getClientAnchor();
    line(
        "note %s by %s, visible %s, rows %d to %d, to column %d: %s",
        at,
        note.getAuthor(),
        note.isVisible(),
        box.getRow1(),
        box.getRow2(),
        box.getCol2(),
        note.getString().getString());
  }

  private void line(String format, Object... facts) {
    String said = facts.length == 0 ? format : String.format(Locale.ROOT, format, facts);
    text.append(said.replace("\n", "\\n").replace("\r", "\\r")).append('\n');
  }
}
