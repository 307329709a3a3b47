package io.shenbao.source.treated;

import static io.shenbao.source.treated.Spots.FIELDS;
import static io.shenbao.source.treated.Spots.FIRST_ITEM;
import static io.shenbao.source.treated.Spots.INNER;
import static io.shenbao.source.treated.Spots.ITEMS;

import java.time.LocalDate;
import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What happens to single cells. */
final class CellHandlings {

  private static final String MONEY = "factory.investment";
  private static final String RATE = "factory.indicators.cncRate";
  private static final String DAY = "applicant.founded";
  private static final String MONTH = "factory.start";
  private static final String MOBILE = "applicant.contact.mobile";
  private static final String NAME = "applicant.name";

  private CellHandlings() {}

  static List<Handling> all() {
    return List.of(
        Handling.of("a text as a number", edit(MONEY, cell -> Spots.number(cell, 1, "General"))),
        Handling.of("a number with groups", edit(MONEY, cell -> Spots.number(cell, 1, "#,##0.00"))),
        Handling.of("a number in red", edit(MONEY, cell -> Spots.number(cell, 1, "[Red]#,##0;-0"))),
        Handling.of("a unit in the format", edit(MONEY, cell -> Spots.number(cell, 1, "0\"万元\""))),
        Handling.of(
            "another unit in the format",
            edit(MONEY, cell -> Spots.number(cell, 10_000, "#,##0\"元\"")),
            "source.normalised"),
        Handling.of(
            "hundred millions in the format",
            edit(MONEY, cell -> Spots.number(cell, 0.0001, "0.00\"亿元\"")),
            "source.normalised"),
        Handling.of(
            "ten thousands by the format",
            edit(MONEY, cell -> Spots.number(cell, 10_000, "0!.0,\"万\"")),
            "source.normalised"),
        Handling.of("a percent format", edit(RATE, cell -> percent(cell, 0.01, "0.0%"))),
        Handling.of("an escaped percent", edit(RATE, cell -> percent(cell, 1, "0.0\\%"))),
        Handling.of("a quoted percent", edit(RATE, cell -> percent(cell, 1, "0.0\"%\""))),
        Handling.of("a phone as a number", edit(MOBILE, cell -> Spots.number(cell, 1, "General"))),
        Handling.of("a phone in powers", edit(MOBILE, cell -> Spots.number(cell, 1, "0.00E+00"))),
        Handling.of("a phone in groups", edit(MOBILE, cell -> Spots.number(cell, 1, "#,##0"))),
        Handling.of("a day as a date", edit(DAY, cell -> date(cell, "yyyy/m/d"))),
        Handling.of(
            "a day as a Chinese date", edit(DAY, cell -> date(cell, "yyyy\"年\"m\"月\"d\"日\""))),
        Handling.of(
            "a day in Chinese numerals",
            edit(DAY, cell -> date(cell, "[DBNum1]yyyy\"年\"m\"月\"d\"日\""))),
        Handling.of("a month as a date", edit(MONTH, cell -> date(cell, "yyyy\"年\"m\"月\""))),
        Handling.of(
            "a date shown as a number",
            edit(DAY, cell -> date(cell, "General")),
            "source.bare-day"),
        Handling.of("a date since 1904", CellHandlings::since1904),
        Handling.of(
            "an apostrophe before a code",
            edit("applicant.creditCode", cell -> put(cell, "'", "")),
            "source.normalised"),
        Handling.of("blanks around texts", CellHandlings::blanks),
        Handling.of(
            "digits of full width",
            edit(MONEY, cell -> cell.setCellValue(wide(cell.getStringCellValue()))),
            "source.normalised"),
        Handling.of(
            "lines ended as Windows does", edit("factory.summary", cell -> put(cell, "", "\r\n"))),
        Handling.of("struck through", edit(NAME, CellHandlings::strike), "source.struck")
            .changing("/applicant/name"),
        Handling.of("a struck piece", edit(NAME, CellHandlings::strikePiece), "source.struck"),
        Handling.of(
            "a formula with its result",
            edit(
                MONEY,
                cell -> {
                  double value = Double.parseDouble(cell.getStringCellValue());
                  cell.setCellFormula(value + "*1");
                  cell.setCellValue(value);
                })),
        Handling.of(
            "a formula without its result",
            edit(MONEY, cell -> formula(cell, cell.getStringCellValue() + "*2/2"))),
        Handling.of(
            "a formula over another sheet", CellHandlings::overAnotherSheet, "source.own-sheet"),
        Handling.of(
                "a formula that nobody can work out",
                edit(MONEY, cell -> formula(cell, "VLOOKUP(1,A1:B9,2)")),
                "source.cell-uncalculated")
            .changing("/factory/investment"),
        Handling.of(
                "a formula of ten thousand terms",
                edit(MONEY, cell -> formula(cell, "1" + "+1".repeat(10_000))),
                "source.cell-uncalculated")
            .changing("/factory/investment"),
        Handling.of(
                "an error",
                edit(MONEY, cell -> cell.setCellErrorValue(FormulaError.REF.getCode())),
                "source.cell-error")
            .changing("/factory/investment"),
        Handling.of(
                "a picture in a cell",
                edit(NAME, cell -> cell.setCellValue("=DISPIMG(\"ID_1\",1)")),
                "source.cell-picture")
            .changing("/applicant/name"),
        Handling.of("names of items merged", CellHandlings::merge, "source.merged"),
        Handling.of(
            "values of a row merged across",
            workbook ->
                workbook.getSheet(FIELDS).addMergedRegion(across(Spots.row(workbook, NAME), 2, 3))),
        Handling.of("a link", edit(NAME, CellHandlings::link)),
        Handling.of("comments removed", workbook -> workbook.forEach(CellHandlings::uncomment)),
        Handling.of(
            "other looks",
            workbook -> {
              CellStyle style = workbook.createCellStyle();
              style.setWrapText(true);
              style.setRotation((short) 45);
              workbook
                  .getSheet(ITEMS)
                  .forEach(row -> row.forEach(cell -> cell.setCellStyle(style)));
            }),
        Handling.of(
            "a picture",
            workbook -> workbook.addPicture(new byte[] {1, 2, 3}, Workbook.PICTURE_TYPE_PNG)),
        Handling.of(
            "numbers of a fixed table",
            workbook -> {
              for (Cell cell : Spots.row(workbook, "y2023")) {
                if (cell.getColumnIndex() > 1) {
                  Spots.number(cell, 1, "0.0_ ");
                }
              }
            }));
  }

  private interface CellEdit {
    void to(Cell cell);
  }

  private static java.util.function.Consumer<XSSFWorkbook> edit(String key, CellEdit edit) {
    return workbook -> edit.to(Spots.value(workbook, key));
  }

  /** Without a result, as some programs leave it. */
  private static void formula(Cell cell, String formula) {
    cell.setBlank();
    ((XSSFCell) cell).getCTCell().addNewF().setStringValue(formula);
  }

  private static void put(Cell cell, String before, String behind) {
    cell.setCellValue(before + cell.getStringCellValue() + behind);
  }

  private static void percent(Cell cell, double factor, String format) {
    cell.setCellValue(cell.getStringCellValue().replace("%", ""));
    Spots.number(cell, factor, format);
  }

  private static void date(Cell cell, String format) {
    String text = cell.getStringCellValue();
    cell.setCellValue(LocalDate.parse(text.length() == 7 ? text + "-01" : text));
    Spots.format(cell, format);
  }

  private static void since1904(XSSFWorkbook workbook) {
    workbook.getCTWorkbook().getWorkbookPr().setDate1904(true);
    Cell cell = Spots.value(workbook, DAY);
    LocalDate day = LocalDate.parse(cell.getStringCellValue());
    cell.setCellValue(DateUtil.getExcelDate(day.atStartOfDay(), true));
    Spots.format(cell, "yyyy-mm-dd");
  }

  private static void blanks(XSSFWorkbook workbook) {
    for (String key : List.of(NAME, MOBILE, MONEY)) {
      put(Spots.value(workbook, key), " \u3000", "\u00a0\n");
    }
  }

  private static String wide(String digits) {
    return digits
        .chars()
        .mapToObj(c -> c >= '0' && c <= '9' ? c + 0xFEE0 : c)
        .collect(
            StringBuilder::new, (all, c) -> all.append((char) c.intValue()), StringBuilder::append)
        .toString();
  }

  private static void strike(Cell cell) {
    Workbook workbook = cell.getSheet().getWorkbook();
    XSSFFont font = (XSSFFont) workbook.createFont();
    font.setStrikeout(true);
    CellStyle style = workbook.createCellStyle();
    style.setFont(font);
    cell.setCellStyle(style);
  }

  private static void strikePiece(Cell cell) {
    XSSFFont font = (XSSFFont) cell.getSheet().getWorkbook().createFont();
    font.setStrikeout(true);
    XSSFRichTextString text = new XSSFRichTextString("旧名" + cell.getStringCellValue());
    text.applyFont(0, 2, font);
    cell.setCellValue(text);
  }

  private static void overAnotherSheet(XSSFWorkbook workbook) {
    Cell cell = Spots.value(workbook, MONEY);
    double value = Double.parseDouble(cell.getStringCellValue());
    Sheet own = workbook.createSheet("测算");
    own.createRow(0).createCell(0).setCellValue(value / 2);
    own.createRow(1).createCell(0).setCellValue(value / 2);
    formula(cell, "SUM(测算!A1:A2)");
  }

  private static void merge(XSSFWorkbook workbook) {
    Sheet sheet = workbook.getSheet(INNER);
    int from = FIRST_ITEM;
    while (!name(sheet, from).equals(name(sheet, from + 1))) {
      from++;
    }
    sheet.getRow(from + 1).getCell(1).setBlank();
    sheet.addMergedRegion(new CellRangeAddress(from, from + 1, 1, 1));
  }

  private static String name(Sheet sheet, int row) {
    return sheet.getRow(row).getCell(1).getStringCellValue();
  }

  private static CellRangeAddress across(Row row, int from, int to) {
    return new CellRangeAddress(row.getRowNum(), row.getRowNum(), from, to);
  }

  private static void link(Cell cell) {
    Hyperlink link =
        cell.getSheet().getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.URL);
    link.setAddress("https://example.com/");
    cell.setHyperlink(link);
  }

  private static void uncomment(Sheet sheet) {
    sheet.forEach(row -> row.forEach(Cell::removeCellComment));
  }
}
