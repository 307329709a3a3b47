package io.shenbao.source.grid;

import io.shenbao.deadline.Deadline;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** Fills a grid from an .xls. */
final class BinaryGrid {

  private BinaryGrid() {}

  static Grid of(HSSFWorkbook workbook) {
    CellFiller cells = new CellFiller(workbook);
    List<GridSheet> sheets = new ArrayList<>();
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      boolean hidden = workbook.getSheetVisibility(i) != SheetVisibility.VISIBLE;
      sheets.add(sheet(workbook.getSheetAt(i), hidden, cells));
    }
    return new Grid(
        List.copyOf(sheets),
        names(workbook),
        workbook.getInternalWorkbook().isUsing1904DateWindowing(),
        workbook.getAllPictures().size());
  }

  private static GridSheet sheet(Sheet sheet, boolean hidden, CellFiller filler) {
    SortedMap<Integer, GridRow> rows = new TreeMap<>();
    for (Row row : sheet) {
      SortedMap<Integer, GridCell> cells = new TreeMap<>();
      for (Cell cell : row) {
        Deadline.poll();
        GridCell filled = filler.fill((HSSFCell) cell);
        if (filled != null) {
          cells.put(cell.getColumnIndex(), filled);
        }
      }
      if (!cells.isEmpty()) {
        rows.put(
            row.getRowNum(),
            new GridRow(
                row.getRowNum(), row.getZeroHeight(), Collections.unmodifiableSortedMap(cells)));
      }
    }
    return new GridSheet(
        sheet.getSheetName(),
        hidden,
        Collections.unmodifiableSortedMap(rows),
        sheet.getMergedRegions().stream().map(BinaryGrid::merge).toList(),
        hiddenColumns(sheet));
  }

  private static GridSheet.Merge merge(CellRangeAddress area) {
    return new GridSheet.Merge(
        area.getFirstRow(), area.getLastRow(), area.getFirstColumn(), area.getLastColumn());
  }

  private static SortedSet<Integer> hiddenColumns(Sheet sheet) {
    SortedSet<Integer> hidden = new TreeSet<>();
    for (int column = 0; column < SheetColumns.MOST; column++) {
      if (sheet.isColumnHidden(column)) {
        hidden.add(column);
      }
    }
    return Collections.unmodifiableSortedSet(hidden);
  }

  private static Map<String, String> names(HSSFWorkbook workbook) {
    Map<String, String> names = new LinkedHashMap<>();
    for (Name name : workbook.getAllNames()) {
      String formula = name.getSheetIndex() < 0 ? formula(name) : null;
      if (formula != null) {
        names.putIfAbsent(name.getNameName(), formula);
      }
    }
    return Collections.unmodifiableMap(names);
  }

  /** A name of a function, or one that nothing is left of, stands for no cells. */
  private static @Nullable String formula(Name name) {
    return name.isFunctionName() || name.isDeleted() ? null : name.getRefersToFormula();
  }
}
