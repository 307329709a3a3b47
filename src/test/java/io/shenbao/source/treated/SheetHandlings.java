package io.shenbao.source.treated;

import static io.shenbao.source.treated.Spots.FIELDS;
import static io.shenbao.source.treated.Spots.FIXED;
import static io.shenbao.source.treated.Spots.INNER;
import static io.shenbao.source.treated.Spots.ITEMS;

import io.shenbao.source.Layout;
import java.util.List;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What happens to whole sheets. */
final class SheetHandlings {

  private SheetHandlings() {}

  static List<Handling> all() {
    return List.of(
        Handling.of("nothing at all", workbook -> {}),
        Handling.of("a sheet in another place", workbook -> workbook.setSheetOrder(ITEMS, 0)),
        Handling.of("a sheet of fields renamed", renamed(FIELDS, "企业情况"), "source.sheet-renamed"),
        Handling.of("a table renamed", renamed(ITEMS, "实例"), "source.sheet-renamed"),
        Handling.of("a fixed table renamed", renamed(FIXED, "财务"), "source.sheet-renamed"),
        Handling.of("a blank in a sheet's name", renamed(ITEMS, " 场景 实例 "), "source.sheet-renamed"),
        Handling.of(
            "names of two tables swapped",
            workbook -> {
              workbook.setSheetName(workbook.getSheetIndex("附1-2 工艺"), "x");
              workbook.setSheetName(workbook.getSheetIndex("附1-2 技术"), "附1-2 工艺");
              workbook.setSheetName(workbook.getSheetIndex("x"), "附1-2 技术");
            },
            "source.sheet-renamed",
            "source.sheet-renamed"),
        Handling.of(
            "names of two sheets of fields swapped",
            workbook -> {
              workbook.setSheetName(workbook.getSheetIndex(FIELDS), "x");
              workbook.setSheetName(workbook.getSheetIndex("工厂信息"), FIELDS);
              workbook.setSheetName(workbook.getSheetIndex("x"), "工厂信息");
            },
            "source.sheet-renamed",
            "source.sheet-renamed"),
        Handling.of("a sheet copied", SheetHandlings::copy, "source.own-sheet"),
        Handling.of(
            "a sheet copied and the first one deleted",
            workbook -> {
              copy(workbook);
              workbook.removeSheetAt(workbook.getSheetIndex(ITEMS));
            },
            "source.sheet-renamed"),
        Handling.of(
            "a sheet of one's own",
            workbook -> workbook.createSheet("草稿").createRow(0).createCell(0).setCellValue("记"),
            "source.own-sheet"),
        Handling.of("the guide deleted", without(Layout.GUIDE)),
        Handling.of("the lists deleted", without(Layout.LISTS)),
        Handling.of("the hidden sheet deleted", without("_shenbao"), "source.known-by-labels"),
        Handling.of(
            "the hidden sheets and the names deleted",
            workbook -> {
              without("_shenbao").accept(workbook);
              without(Layout.LISTS).accept(workbook);
              List.copyOf(workbook.getAllNames()).forEach(workbook::removeName);
            },
            "source.known-by-labels"),
        Handling.of(
            "all names deleted",
            workbook -> List.copyOf(workbook.getAllNames()).forEach(workbook::removeName)),
        Handling.of(
            "a broken name",
            workbook -> {
              Name name = workbook.createName();
              name.setNameName("lost");
              name.setRefersToFormula("#REF!");
            }),
        Handling.of("a table deleted", without("附1-3 关键技术清单"), "source.missing-sheet")
            .changing("/keyTechnologies"),
        Handling.of("a table of items deleted", without(INNER), "source.missing-sheet")
            .changing("/scenarios"),
        Handling.of(
            "the hidden sheets shown",
            workbook -> {
              for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                workbook.setSheetVisibility(i, SheetVisibility.VISIBLE);
              }
            }),
        Handling.of("protected", workbook -> workbook.forEach(sheet -> sheet.protectSheet("x"))),
        Handling.of(
            "only what is seen copied",
            SheetHandlings::keepVisible,
            "source.known-by-labels",
            "source.keys-lost"));
  }

  private static java.util.function.Consumer<XSSFWorkbook> renamed(String from, String to) {
    return workbook -> workbook.setSheetName(workbook.getSheetIndex(from), to);
  }

  private static java.util.function.Consumer<XSSFWorkbook> without(String sheet) {
    return workbook -> workbook.removeSheetAt(workbook.getSheetIndex(sheet));
  }

  private static void copy(XSSFWorkbook workbook) {
    Sheet from = workbook.getSheet(ITEMS);
    Sheet to = workbook.createSheet("场景实例 (2)");
    for (Row row : from) {
      Row copy = to.createRow(row.getRowNum());
      row.forEach(
          cell -> copy.createCell(cell.getColumnIndex()).setCellValue(cell.getStringCellValue()));
    }
  }

  /** As "visible cells only" pastes them: neither hidden sheets, nor hidden rows and columns. */
  private static void keepVisible(XSSFWorkbook workbook) {
    without("_shenbao").accept(workbook);
    without(Layout.LISTS).accept(workbook);
    for (Sheet sheet : (Workbook) workbook) {
      int gone = 0;
      for (int i = 0; i <= sheet.getLastRowNum(); i++) {
        Row row = sheet.getRow(i);
        if (row != null && row.getZeroHeight()) {
          gone++;
        } else if (row != null) {
          Row to =
              sheet.getRow(i - gone) == null ? sheet.createRow(i - gone) : sheet.getRow(i - gone);
          to.setZeroHeight(false);
          shiftLeft(row, to, sheet.isColumnHidden(0) ? 1 : 0);
        }
      }
      sheet.setColumnHidden(0, false);
    }
  }

  private static void shiftLeft(Row from, Row to, int columns) {
    List<String> texts = new java.util.ArrayList<>();
    int last = from.getLastCellNum();
    for (int i = columns; i < last; i++) {
      texts.add(from.getCell(i) == null ? "" : from.getCell(i).toString());
    }
    for (int i = Math.max(last, to.getLastCellNum()) - 1; i >= 0; i--) {
      if (to.getCell(i) != null) {
        to.removeCell(to.getCell(i));
      }
    }
    if (from != to) {
      for (int i = last - 1; i >= 0; i--) {
        if (from.getCell(i) != null) {
          from.removeCell(from.getCell(i));
        }
      }
    }
    for (int i = 0; i < texts.size(); i++) {
      if (!texts.get(i).isEmpty()) {
        to.createCell(i).setCellValue(texts.get(i));
      }
    }
  }
}
