package io.shenbao.source.treated;

import static io.shenbao.source.treated.Spots.FIELDS;
import static io.shenbao.source.treated.Spots.FIRST_ITEM;
import static io.shenbao.source.treated.Spots.FIXED;
import static io.shenbao.source.treated.Spots.INNER;
import static io.shenbao.source.treated.Spots.ITEMS;

import io.shenbao.source.Layout;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What happens to rows, columns and their headings. */
final class LayoutHandlings {

  private LayoutHandlings() {}

  static List<Handling> all() {
    return List.of(
        Handling.of("a row put in between fields", workbook -> down(workbook, FIELDS, 5)),
        Handling.of("a row put in above the fields", workbook -> down(workbook, FIELDS, 0)),
        Handling.of("a row put in above a table", workbook -> down(workbook, ITEMS, 0)),
        Handling.of(
            "a row put in between title and headings", workbook -> down(workbook, ITEMS, 2)),
        Handling.of(
            "an empty row between items", workbook -> down(workbook, ITEMS, FIRST_ITEM + 1)),
        Handling.of(
            "an item far below",
            workbook -> {
              Sheet sheet = workbook.getSheet(ITEMS);
              sheet.shiftRows(FIRST_ITEM + 2, sheet.getLastRowNum(), 30);
            }),
        Handling.of(
            "the hidden row of keys deleted",
            workbook -> up(workbook, ITEMS, Layout.KEY_ROW),
            "source.keys-lost"),
        Handling.of(
            "the hidden row of keys of items in items deleted",
            workbook -> up(workbook, INNER, Layout.KEY_ROW),
            "source.keys-lost"),
        Handling.of(
            "the hidden column of keys emptied",
            workbook -> workbook.getSheet(FIELDS).forEach(LayoutHandlings::withoutKey),
            "source.keys-lost"),
        Handling.of(
            "the hidden column of a fixed table emptied",
            workbook -> workbook.getSheet(FIXED).forEach(LayoutHandlings::withoutKey),
            "source.keys-lost"),
        Handling.of(
            "the hidden column deleted",
            workbook -> right(workbook, FIELDS, 1, -1),
            "source.keys-lost"),
        Handling.of(
            "the hidden column of a table deleted", workbook -> right(workbook, INNER, 1, -1)),
        Handling.of("a column put in before all", workbook -> right(workbook, ITEMS, 0, 1)),
        Handling.of(
            "a column put in before the fields",
            workbook -> right(workbook, FIELDS, 0, 1),
            "source.values-moved"),
        Handling.of(
            "a column put in between label and value",
            workbook -> right(workbook, FIELDS, Layout.VALUE_COLUMN, 1),
            "source.values-moved"),
        Handling.of("a column put in a table", workbook -> right(workbook, ITEMS, 3, 1)),
        Handling.of(
            "a column of numbers put in a table",
            workbook -> {
              right(workbook, ITEMS, 1, 1);
              Sheet sheet = workbook.getSheet(ITEMS);
              sheet.getRow(Layout.HEADER_ROW).createCell(1).setCellValue("序号");
              for (int i = Layout.FIRST_ROW; i < FIRST_ITEM + 3; i++) {
                sheet.getRow(i).createCell(1).setCellValue(i - 2);
              }
            },
            "source.own-column"),
        Handling.of(
            "remarks beside a table",
            workbook ->
                workbook.getSheet(ITEMS).getRow(FIRST_ITEM).createCell(30).setCellValue("核"),
            "source.own-column"),
        Handling.of(
            "cells of fields moved down beside their keys",
            workbook -> moveCellsDown(workbook.getSheet(FIELDS), 4),
            "source.labels-count"),
        Handling.of(
            "two columns swapped with their headings",
            workbook -> swapColumns(workbook, ITEMS, "supplier", "contact", Layout.HEADER_ROW),
            "source.headings-count"),
        Handling.of(
            "two columns swapped with all",
            workbook -> swapColumns(workbook, ITEMS, "supplier", "contact", Layout.KEY_ROW)),
        Handling.of(
            "the names of the items in the last column",
            workbook -> {
              int last = workbook.getSheet(INNER).getRow(Layout.KEY_ROW).getLastCellNum() - 1;
              swapColumns(workbook.getSheet(INNER), Layout.LABEL_COLUMN, last, Layout.KEY_ROW);
            }),
        Handling.of(
                "two headings swapped without their values",
                workbook ->
                    Spots.swap(
                        heading(workbook, ITEMS, "painPoints"),
                        heading(workbook, ITEMS, "solution")),
                "source.headings-count")
            .changing("/scenarios"),
        Handling.of(
                "a heading and its key deleted",
                workbook -> {
                  int column = Spots.column(workbook, ITEMS, "supplier");
                  workbook.getSheet(ITEMS).getRow(Layout.HEADER_ROW).getCell(column).setBlank();
                  workbook.getSheet(ITEMS).getRow(Layout.KEY_ROW).getCell(column).setBlank();
                },
                "source.missing-column")
            .changing("/scenarios"),
        Handling.of(
            "a heading alone deleted", workbook -> heading(workbook, ITEMS, "supplier").setBlank()),
        Handling.of(
            "a heading in words of one's own",
            workbook -> heading(workbook, ITEMS, "supplier").setCellValue("厂家")),
        Handling.of(
            "labels with blanks, stars and colons",
            workbook -> labels(workbook, text -> "  " + text.replace("*", "＊ ") + "： ")),
        Handling.of(
            "labels without stars", workbook -> labels(workbook, text -> text.replace("*", ""))),
        Handling.of(
            "labels with line breaks",
            workbook -> labels(workbook, text -> text.substring(0, 2) + "\n" + text.substring(2))),
        Handling.of(
            "labels with narrow brackets",
            workbook -> labels(workbook, text -> text.replace('（', '(').replace('）', ')'))),
        Handling.of(
            "a second row for a field",
            workbook -> {
              Sheet sheet = workbook.getSheet(FIELDS);
              Row row = sheet.createRow(sheet.getLastRowNum() + 1);
              row.createCell(0).setCellValue("applicant.address");
              row.createCell(2).setCellValue("别处");
            },
            "source.twice"),
        Handling.of(
            "rows below a table that are no items",
            workbook -> {
              Sheet sheet = workbook.getSheet(ITEMS);
              sheet.createRow(60).createCell(1).setCellValue("合计");
              sheet.createRow(61).createCell(1).setCellValue("填表人：张三");
            },
            "source.remark-row",
            "source.remark-row"),
        Handling.of(
            "text below the fields",
            workbook ->
                workbook.getSheet(FIELDS).createRow(90).createCell(1).setCellValue("以上数据属实"),
            "source.outside"),
        Handling.of(
            "text beside the fields",
            workbook -> Spots.row(workbook, "applicant.address").createCell(7).setCellValue("待核"),
            "source.outside"),
        Handling.of(
            "another year in the label of a row",
            workbook -> label(workbook, "y2022", "前三年（2021年）"),
            "source.other-year"),
        Handling.of(
            "a year as the label of a row",
            workbook -> label(workbook, "y2022", "2021年度"),
            "source.other-year"),
        Handling.of(
            "the right year as the label of a row",
            workbook -> label(workbook, "y2022", "1. 2022年")),
        Handling.of(
                "two rows with one label",
                workbook -> label(workbook, "y2023", "前三年（2022年）"),
                "source.labels-count",
                "source.outside")
            .changing("/applicant/finance/y2023"),
        Handling.of(
            "a row of one's own in a fixed table",
            workbook -> {
              Sheet sheet = workbook.getSheet(FIXED);
              Row row = sheet.createRow(sheet.getLastRowNum() + 2);
              row.createCell(1).setCellValue("2021年");
              row.createCell(2).setCellValue("100");
            },
            "source.outside"),
        Handling.of(
            "a filter and other panes",
            workbook -> {
              workbook.getSheet(ITEMS).setAutoFilter(CellRangeAddress.valueOf("B3:H20"));
              workbook.getSheet(ITEMS).createFreezePane(5, 9);
            }));
  }

  private interface Words {
    String of(String text);
  }

  private static void labels(XSSFWorkbook workbook, Words words) {
    for (String name : List.of(FIELDS, "工厂信息", "建设成效")) {
      for (Row row : workbook.getSheet(name)) {
        change(row.getRowNum() == 0 ? null : row.getCell(Layout.LABEL_COLUMN), words);
      }
    }
    for (String name : List.of(ITEMS, INNER, FIXED)) {
      workbook.getSheet(name).getRow(Layout.HEADER_ROW).forEach(cell -> change(cell, words));
    }
  }

  private static void change(@org.jspecify.annotations.Nullable Cell cell, Words words) {
    if (cell != null && cell.getStringCellValue().length() > 2) {
      cell.setCellValue(words.of(cell.getStringCellValue()));
    }
  }

  private static void label(XSSFWorkbook workbook, String key, String text) {
    Spots.label(workbook, key).setCellValue(text);
  }

  private static Cell heading(XSSFWorkbook workbook, String sheet, String key) {
    return workbook
        .getSheet(sheet)
        .getRow(Layout.HEADER_ROW)
        .getCell(Spots.column(workbook, sheet, key));
  }

  private static void down(XSSFWorkbook workbook, String name, int from) {
    Sheet sheet = workbook.getSheet(name);
    sheet.shiftRows(from, sheet.getLastRowNum(), 1);
  }

  private static void up(XSSFWorkbook workbook, String name, int deleted) {
    Sheet sheet = workbook.getSheet(name);
    sheet.removeRow(sheet.getRow(deleted));
    sheet.shiftRows(deleted + 1, sheet.getLastRowNum(), -1);
  }

  /** Moves all cells from a column on; what lies under them is gone. */
  private static void right(XSSFWorkbook workbook, String name, int from, int by) {
    for (Row row : workbook.getSheet(name)) {
      int last = row.getLastCellNum() - 1;
      for (int i = by > 0 ? last : from; i >= from && i <= last; i += by > 0 ? -1 : 1) {
        Cell cell = row.getCell(i);
        Cell to = row.createCell(i + by);
        if (cell != null) {
          to.setCellValue(cell.getStringCellValue());
          row.removeCell(cell);
        }
      }
    }
    if (from <= 1) {
      workbook.getSheet(name).setColumnHidden(0, false);
      workbook.getSheet(name).setColumnHidden(1, by > 0 && from == 0);
    }
  }

  private static void withoutKey(Row row) {
    if (row.getCell(Layout.KEY_COLUMN) != null) {
      row.getCell(Layout.KEY_COLUMN).setBlank();
    }
  }

  /** As Excel does when cells are put in there: the hidden column stays as it is. */
  private static void moveCellsDown(Sheet sheet, int from) {
    List<CellRangeAddress> merged = List.copyOf(sheet.getMergedRegions());
    for (int i = merged.size() - 1; i >= 0; i--) {
      sheet.removeMergedRegion(i);
    }
    for (CellRangeAddress one : merged) {
      int by = one.getFirstRow() < from ? 0 : 1;
      sheet.addMergedRegion(
          new CellRangeAddress(
              one.getFirstRow() + by,
              one.getLastRow() + by,
              one.getFirstColumn(),
              one.getLastColumn()));
    }
    sheet.createRow(sheet.getLastRowNum() + 1);
    for (int i = sheet.getLastRowNum(); i > from; i--) {
      for (int j = 1; j < 5; j++) {
        Cell above = sheet.getRow(i - 1).getCell(j);
        sheet.getRow(i).createCell(j).setCellValue(above == null ? "" : above.toString());
      }
    }
    for (int j = 1; j < 5; j++) {
      sheet.getRow(from).getCell(j).setBlank();
    }
  }

  private static void swapColumns(
      XSSFWorkbook workbook, String sheet, String one, String other, int fromRow) {
    swapColumns(
        workbook.getSheet(sheet),
        Spots.column(workbook, sheet, one),
        Spots.column(workbook, sheet, other),
        fromRow);
  }

  private static void swapColumns(Sheet sheet, int one, int other, int fromRow) {
    for (int i = fromRow; i <= sheet.getLastRowNum(); i++) {
      Row row = sheet.getRow(i);
      if (row != null && i != Layout.TITLE_ROW) {
        Row.MissingCellPolicy make = Row.MissingCellPolicy.CREATE_NULL_AS_BLANK;
        Spots.swap(row.getCell(one, make), row.getCell(other, make));
      }
    }
  }
}
