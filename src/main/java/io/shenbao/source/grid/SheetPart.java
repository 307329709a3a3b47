package io.shenbao.source.grid;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/** The part that holds a sheet's cells. */
final class SheetPart extends PartHandler {

  /** A place from 0. */
  record Place(int row, int column) {}

  private final TextsPart texts;
  private final LooksPart looks;
  private final RowFilter filter;
  private final SheetColumns columns = new SheetColumns();
  private final SheetFormulas formulas = new SheetFormulas();
  private final SortedMap<Integer, SortedMap<Integer, GridCell>> rows = new TreeMap<>();
  private final Set<Integer> hiddenRows = new TreeSet<>();
  private final List<GridSheet.Merge> merges = new ArrayList<>();
  private SortedMap<Integer, GridCell> row = new TreeMap<>();
  private int rowNumber = -1;
  private int lastRow = -1;
  private int lastColumn = -1;
  private RawCell cell = new RawCell();

  SheetPart(TextsPart texts, LooksPart looks, RowFilter filter) {
    super("worksheet");
    this.texts = texts;
    this.looks = looks;
    this.filter = filter;
  }

  @Override
  void begin(String parent, String name, Attributes attributes) {
    switch (name) {
      case "row" -> beginRow(parent, attributes);
      case "c" -> beginCell(parent, attributes);
      case "col" -> {
        if (parent.equals("cols")) {
          columns.add(attributes);
        }
      }
      case "mergeCell" -> merge(attributes.getValue("ref"));
      default -> cell.begin(parent, name, attributes);
    }
  }

  @Override
  void end(String parent, String name, String text) {
    if (name.equals("c") && parent.equals("row")) {
      endCell();
    } else if (name.equals("row") && parent.equals("sheetData") && !row.isEmpty()) {
      if (filter.keeps(rowNumber, row)) {
        rows.put(rowNumber, row);
      }
    } else {
      cell.end(parent, name, text);
    }
  }

  /** A row that comes twice counts as it stands last. */
  private void beginRow(String parent, Attributes attributes) {
    if (!parent.equals("sheetData")) {
      return;
    }
    String number = attributes.getValue("r");
    rowNumber = number == null ? lastRow + 1 : Math.subtractExact(number(number), 1);
    if (rowNumber < 0) {
      throw new IllegalArgumentException("row " + number);
    }
    lastRow = Math.max(lastRow, rowNumber);
    lastColumn = -1;
    row = new TreeMap<>();
    rows.remove(rowNumber);
    if (isTrue(attributes.getValue("hidden"), false)) {
      hiddenRows.add(rowNumber);
    } else {
      hiddenRows.remove(rowNumber);
    }
  }

  private void beginCell(String parent, Attributes attributes) {
    if (parent.equals("row")) {
      String place = attributes.getValue("r");
      int column = place == null ? lastColumn + 1 : ColumnLetters.column(place);
      lastColumn = Math.max(lastColumn, column);
      cell = new RawCell(column, attributes.getValue("t"), number(attributes.getValue("s")));
    }
  }

  private void endCell() {
    int column = cell.column();
    String own = cell.formula(formulas);
    String around = own == null || own.isEmpty() ? formulas.around(rowNumber, column) : null;
    String formula = around == null ? own : around;
    Look look = looks.of(looks.has(cell.look()) ? cell.look() : columns.look(column));
    Stored stored = cell.stored(formula != null, look.struck(), texts);
    if (stored == null) {
      row.remove(column);
    } else {
      row.put(
          column,
          new GridCell(stored, look.format(), look.struck(), formula == null ? "" : formula));
    }
  }

  private void merge(@Nullable String cells) {
    if (cells != null) {
      CellRangeAddress area = CellRangeAddress.valueOf(cells);
      merges.add(
          new GridSheet.Merge(
              area.getFirstRow(), area.getLastRow(), area.getFirstColumn(), area.getLastColumn()));
    }
  }

  /** Where there are formulas without a result. */
  List<Place> uncalculated() {
    List<Place> places = new ArrayList<>();
    rows.forEach(
        (number, cells) ->
            cells.forEach(
                (column, filled) -> {
                  if (filled.stored() instanceof Stored.Uncalculated) {
                    places.add(new Place(number, column));
                  }
                }));
    return places;
  }

  /** Puts a result where there was none. */
  void calculate(Place place, Stored result, String formula) {
    Objects.requireNonNull(rows.get(place.row()))
        .computeIfPresent(
            place.column(),
            (column, before) -> new GridCell(result, before.format(), before.struck(), formula));
  }

  GridSheet sheet(String name, boolean hidden) {
    SortedMap<Integer, GridRow> all = new TreeMap<>();
    rows.forEach(
        (number, cells) ->
            all.put(
                number,
                new GridRow(
                    number,
                    hiddenRows.contains(number),
                    Collections.unmodifiableSortedMap(cells))));
    return new GridSheet(
        name,
        hidden,
        Collections.unmodifiableSortedMap(all),
        List.copyOf(merges),
        columns.hidden());
  }
}
