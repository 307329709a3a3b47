package io.shenbao.workbook.part;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.CellAddress;

/** The comments of a workbook that is being drawn. */
public final class SheetNotes {

  private final Map<String, Map<CellAddress, CellNote>> sheets = new LinkedHashMap<>();

  /** Puts a comment on a cell. */
  public void put(Cell cell, CellNote note) {
    sheets
        .computeIfAbsent(cell.getSheet().getSheetName(), name -> new TreeMap<>())
        .put(cell.getAddress(), note);
  }

  Map<CellAddress, CellNote> of(String sheet) {
    return Collections.unmodifiableMap(sheets.getOrDefault(sheet, new TreeMap<>()));
  }
}
