package io.shenbao.source.treated;

import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What makes a number another one to whoever looks at it, and leaves its digits as they are. */
final class UnitHandlings {

  private static final String MONEY = "factory.investment";
  private static final int TEN_THOUSAND = 10_000;

  private UnitHandlings() {}

  static List<Handling> all() {
    return List.of(
        Handling.of("another unit in a label", UnitHandlings::inLabel, "source.normalised"),
        Handling.of("another unit beside a value", UnitHandlings::beside, "source.normalised"),
        Handling.of("another unit in a heading", UnitHandlings::inHeading, three()),
        Handling.of("a remark in a label", UnitHandlings::remark),
        Handling.of("a raised figure behind a number", UnitHandlings::raised, "source.unit")
            .changing("/factory/investment"),
        Handling.of("a value left behind a merged cell", UnitHandlings::behind, "source.merged")
            .changing("/factory/indicators/networkRate"));
  }

  private static String[] three() {
    return new String[] {"source.normalised", "source.normalised", "source.normalised"};
  }

  private static void inLabel(XSSFWorkbook workbook) {
    Cell label = Spots.label(workbook, MONEY);
    label.setCellValue(label.getStringCellValue().replace("（万元）", "（元）"));
    Spots.number(Spots.value(workbook, MONEY), TEN_THOUSAND, "General");
  }

  private static void beside(XSSFWorkbook workbook) {
    Spots.row(workbook, MONEY).createCell(3).setCellValue("亿元");
    Spots.number(Spots.value(workbook, MONEY), 1.0 / TEN_THOUSAND, "General");
  }

  private static void inHeading(XSSFWorkbook workbook) {
    int column = Spots.column(workbook, Spots.FIXED, "assets");
    for (Row row : workbook.getSheet(Spots.FIXED)) {
      Cell cell = row.getCell(column);
      if (cell == null) {
        continue;
      }
      String text = cell.getStringCellValue();
      if (text.contains("（万元）")) {
        cell.setCellValue(text.replace("（万元）", "(元)"));
      } else if (!text.isEmpty() && Character.isDigit(text.charAt(0))) {
        Spots.number(cell, TEN_THOUSAND, "General");
      }
    }
  }

  private static void remark(XSSFWorkbook workbook) {
    Cell label = Spots.label(workbook, MONEY);
    label.setCellValue(label.getStringCellValue() + "（含税）");
  }

  private static void raised(XSSFWorkbook workbook) {
    Cell cell = Spots.value(workbook, MONEY);
    XSSFFont font = workbook.createFont();
    font.setTypeOffset(Font.SS_SUPER);
    String number = cell.getStringCellValue();
    XSSFRichTextString text = new XSSFRichTextString(number + "1");
    text.applyFont(number.length(), number.length() + 1, font);
    cell.setCellValue(text);
  }

  private static void behind(XSSFWorkbook workbook) {
    Row row = Spots.row(workbook, "factory.indicators.cncRate");
    row.getSheet()
        .addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum() + 1, 2, 2));
  }
}
