package io.shenbao.merging;

import io.shenbao.merging.TextTable.TextCell;
import io.shenbao.merging.TextTable.TextRow;
import io.shenbao.source.cell.CellText;
import io.shenbao.source.grid.Grid;
import io.shenbao.source.grid.GridCell;
import io.shenbao.source.grid.GridFile;
import io.shenbao.source.grid.GridRow;
import io.shenbao.source.grid.GridSheet;
import io.shenbao.source.grid.UnreadableGrid;
import io.shenbao.source.grid.WorkbookGuard;
import io.shenbao.source.value.Typed;
import io.shenbao.wording.Plain;
import io.shenbao.wording.Sentence;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The sheets of a workbook as tables of texts; its guard has looked at it from outside before. */
final class SheetTables {

  /** So many merges of one row are looked at. */
  private static final int MOST_MERGES = 200;

  private final GridSheet sheet;
  private final CellText reader;
  private int areas;

  private SheetTables(GridSheet sheet, CellText reader) {
    this.sheet = sheet;
    this.reader = reader;
    this.areas = sheet.merges().size();
  }

  static List<TextTable> read(Path file) throws IOException, RefusedTable {
    Optional<String> refusal = WorkbookGuard.refusal(file.toFile());
    if (refusal.isPresent()) {
      throw new RefusedTable(refusal.get());
    }
    Grid grid = grid(file);
    CellText reader = new CellText(grid.since1904());
    return grid.sheets().stream().map(sheet -> new SheetTables(sheet, reader).table()).toList();
  }

  private static Grid grid(Path file) throws RefusedTable {
    try {
      return GridFile.read(file);
    } catch (UnreadableGrid e) {
      throw new RefusedTable(
          switch (e.why()) {
            case ENCRYPTED -> "source.encrypted";
            case EMPTY -> "source.empty";
            case OLD -> "source.old-workbook";
            case MARKUP -> "source.markup-workbook";
            case BROKEN -> "source.broken-workbook";
          });
    }
  }

  private TextTable table() {
    List<TextRow> rows = new ArrayList<>();
    for (GridRow row : sheet.rows().values()) {
      if (rows.size() < TextTable.MOST_ROWS) {
        rows.add(new TextRow(row.number() + 1, row.hidden(), cells(row)));
      }
    }
    return new TextTable(
        Sentence.of("merging.sheet", sheet.name()),
        sheet.hidden(),
        List.of(),
        rows,
        sheet.rows().size() - rows.size());
  }

  private SortedMap<Integer, TextCell> cells(GridRow row) {
    SortedMap<Integer, TextCell> cells = new TreeMap<>();
    int seen = 0;
    for (int i = 0; i < sheet.merges().size() && seen < MOST_MERGES; i++) {
      GridSheet.Merge merge = sheet.merges().get(i);
      if (merge.firstRow() <= row.number() && merge.lastRow() >= row.number()) {
        seen++;
        TextCell cell = cell(sheet.cell(merge.firstRow(), merge.firstColumn()), i);
        int last = Math.min(merge.lastColumn(), TextTable.MOST_COLUMNS - 1);
        for (int column = merge.firstColumn(); column <= last; column++) {
          cells.put(column, cell);
        }
      }
    }
    row.cells().headMap(TextTable.MOST_COLUMNS).entrySet().stream()
        .filter(own -> !cells.containsKey(own.getKey()))
        .forEach(own -> cells.put(own.getKey(), cell(own.getValue(), areas++)));
    return cells;
  }

  private TextCell cell(@Nullable GridCell cell, int area) {
    CellText.Content content = reader.read(cell, true);
    boolean isLong = content.text().length() > TextTable.MOST_CHARACTERS;
    return new TextCell(
        Typed.strip(Plain.beginning(content.text(), TextTable.MOST_CHARACTERS)),
        Typed.strip(Plain.beginning(content.struck(), TextTable.MOST_CHARACTERS)),
        area,
        isLong
            ? "merging.cell.long"
            : content.problem() == null ? "" : String.valueOf(content.problem()));
  }
}
