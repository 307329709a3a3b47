package io.shenbao.source.treated;

import static io.shenbao.source.treated.Spots.FIELDS;
import static io.shenbao.source.treated.Spots.FIRST_ITEM;
import static io.shenbao.source.treated.Spots.INNER;
import static io.shenbao.source.treated.Spots.ITEMS;

import io.shenbao.source.Layout;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What makes a printed page show something else than the file holds. */
final class PaperHandlings {

  private static final String MONEY = "factory.investment";
  private static final String NAME = "applicant.name";

  private PaperHandlings() {}

  static List<Handling> all() {
    return List.of(
        Handling.of(
            "rows and columns hidden",
            workbook -> {
              workbook.getSheet(ITEMS).getRow(FIRST_ITEM).setZeroHeight(true);
              workbook.getSheet(ITEMS).setColumnHidden(4, true);
            },
            "source.hidden-cells"),
        Handling.of(
            "the column of the items' names hidden",
            workbook -> workbook.getSheet(INNER).setColumnHidden(Layout.LABEL_COLUMN, true),
            "source.hidden-cells"),
        Handling.of(
            "empty rows and columns hidden",
            workbook -> {
              Sheet sheet = workbook.getSheet(ITEMS);
              sheet.createRow(sheet.getLastRowNum() + 1).setZeroHeight(true);
              sheet.setColumnHidden(sheet.getRow(Layout.KEY_ROW).getLastCellNum() + 3, true);
            }),
        Handling.of(
            "sheets hidden",
            workbook -> {
              workbook.setSheetVisibility(
                  workbook.getSheetIndex(ITEMS), SheetVisibility.VERY_HIDDEN);
              workbook.setSheetHidden(workbook.getSheetIndex(FIELDS), true);
            },
            "source.hidden-sheet",
            "source.hidden-sheet"),
        Handling.of(
                "the first row of a merged cell hidden",
                workbook -> {
                  Row row = Spots.row(workbook, "y2022");
                  row.getSheet().getRow(row.getRowNum() + 1).getCell(2).setBlank();
                  row.getSheet().addMergedRegion(down(row, 2));
                  for (int i = 3; i < row.getLastCellNum(); i++) {
                    row.getCell(i).setBlank();
                  }
                  row.setZeroHeight(true);
                },
                "source.merged")
            .changing("/applicant/finance/y2022", "/applicant/finance/y2023/assets"),
        Handling.of(
            "a number that its format hides",
            workbook -> Spots.number(Spots.value(workbook, MONEY), 1, ";;;"),
            "source.hidden-cells"),
        Handling.of(
            "a text that its format hides",
            workbook -> Spots.format(Spots.value(workbook, NAME), ";;;"),
            "source.hidden-cells"),
        Handling.of(
                "a negative number that shows no minus",
                workbook -> negative(workbook, "0.00;[Red]0.00"),
                "source.minus-hidden")
            .changing("/factory/investment"),
        Handling.of("a negative number in brackets", workbook -> negative(workbook, "0;(0)"))
            .changing("/factory/investment"),
        Handling.of(
            "another unit in the format of a text",
            workbook -> {
              Cell cell = Spots.value(workbook, MONEY);
              double value = Double.parseDouble(cell.getStringCellValue());
              cell.setCellValue(String.valueOf(value / 10_000));
              Spots.format(cell, "@\"亿元\"");
            },
            "source.normalised"),
        Handling.of(
                "a value that a cell beside it covers",
                workbook -> {
                  Row row = Spots.row(workbook, NAME);
                  row.getSheet().addMergedRegion(across(row, Layout.LABEL_COLUMN, 2));
                },
                "source.covered")
            .changing("/applicant/name"),
        Handling.of(
                "values of a fixed table merged across",
                workbook -> {
                  Row row = Spots.row(workbook, "y2023");
                  row.getSheet().addMergedRegion(across(row, 2, 3));
                },
                "source.covered")
            .changing("/applicant/finance/y2023/debtRatio"),
        Handling.of(
                "equal values of a table merged across",
                workbook -> {
                  Row row = workbook.getSheet(INNER).getRow(FIRST_ITEM);
                  row.getCell(3).setCellValue(row.getCell(2).getStringCellValue());
                  row.getSheet().addMergedRegion(across(row, 2, 3));
                })
            .changing("/scenarios/0/workstations/0"),
        Handling.of(
                "a value below an empty cell that it was made one with",
                workbook -> {
                  Row row = Spots.row(workbook, NAME);
                  row.getCell(2).setBlank();
                  row.getSheet().addMergedRegion(down(row, 2));
                },
                "source.covered")
            .changing("/applicant"));
  }

  private static void negative(XSSFWorkbook workbook, String format) {
    Spots.number(Spots.value(workbook, MONEY), -1, format);
  }

  private static CellRangeAddress across(Row row, int from, int to) {
    return new CellRangeAddress(row.getRowNum(), row.getRowNum(), from, to);
  }

  private static CellRangeAddress down(Row row, int column) {
    return new CellRangeAddress(row.getRowNum(), row.getRowNum() + 1, column, column);
  }
}
