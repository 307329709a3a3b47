package io.shenbao.source;

import io.shenbao.programme.Field;
import io.shenbao.programme.Items;
import io.shenbao.programme.Node;
import io.shenbao.programme.Programme;
import io.shenbao.source.grid.Grid;
import io.shenbao.source.grid.GridCell;
import io.shenbao.source.grid.GridRow;
import io.shenbao.source.grid.GridSheet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.core.JsonPointer;

/** The reading of one workbook, sheet by sheet. */
final class WorkbookReading {

  private final Programme programme;
  private final Grid grid;
  private final FormSheets sheets;
  private final Taken taken;
  private final TemplateGaps gaps;
  private final WorkedExample examples;
  private final Map<String, Field> single = new LinkedHashMap<>();
  private final Set<String> met = new LinkedHashSet<>();

  WorkbookReading(Programme programme, Grid grid, String file) {
    this.programme = programme;
    this.grid = grid;
    this.sheets = new FormSheets(grid, programme);
    this.taken = new Taken(file, grid.since1904());
    this.gaps = new TemplateGaps(file, taken.tree(), taken.findings(), taken.flagged());
    this.examples = new WorkedExample(programme);
    for (Layout.Sheet sheet : Layout.of(programme)) {
      Layout.fields(sheet).forEach(field -> single.put(field.path(), field));
    }
  }

  /** For those who judge it. */
  Raw read() {
    takeAll();
    return taken.raw();
  }

  /** For those who write it anew. */
  Filled filled() {
    takeAll();
    return taken.filled(LeftBehind.of(grid, ours()));
  }

  /** What the sheets are called that hold the form. */
  private Set<String> ours() {
    Set<String> ours = new LinkedHashSet<>(sheets.names());
    ours.add(Layout.EVIDENCE);
    return ours;
  }

  private void takeAll() {
    for (Layout.Sheet layout : Layout.of(programme)) {
      GridSheet sheet = sheets.of(layout).orElse(null);
      if (sheet == null) {
        gaps.sheet(layout);
        continue;
      }
      if (!sheet.name().equalsIgnoreCase(layout.name())) {
        taken.note(sheet, 0, "source.sheet-renamed", sheet.name(), layout.name());
      }
      if (layout instanceof Layout.Fields fields) {
        fields(sheet, fields);
      } else if (layout instanceof Layout.FixedRows rows) {
        fixedRows(sheet, rows);
      } else if (layout instanceof Layout.Table table) {
        table(sheet, table);
      }
    }
    grid.sheet(Layout.EVIDENCE).ifPresent(this::evidence);
    LeftBehind.ownSheets(grid, ours())
        .forEach(sheet -> taken.note(sheet, 0, "source.own-sheet", sheet.name()));
  }

  private void fields(GridSheet sheet, Layout.Fields layout) {
    Set<String> nodes = new LinkedHashSet<>();
    for (Node node : layout.nodes()) {
      nodes.add(node.path());
      taken.expect(Taken.pointer(node.path()), sheet);
    }
    int column = valueColumn(sheet);
    for (GridRow row : taken.rows(sheet, 0)) {
      String key = Taken.key(row.cell(Layout.KEY_COLUMN));
      if (single.containsKey(key)) {
        single(sheet, row, column, key);
      } else if (key.isEmpty() && row.number() > 0 && !taken.name(row, column).isEmpty()) {
        taken.note(sheet, row.number(), "source.outside", sheet.name(), row.number() + 1);
      } else if (nodes.contains(key)) {
        taken.place(Taken.pointer(key), taken.origin(sheet, row.number(), Layout.LABEL_COLUMN));
      }
    }
  }

  private void fixedRows(GridSheet sheet, Layout.FixedRows layout) {
    TableColumns columns = TableColumns.of(sheet, layout, gaps, taken);
    JsonPointer pointer = Taken.pointer(layout.grid().path());
    taken.place(pointer, taken.origin(sheet, columns.firstRow(), Layout.VALUE_COLUMN));
    layout.more().forEach(field -> taken.expect(Taken.pointer(field.path()), sheet));
    for (GridRow row : taken.rows(sheet, columns.firstRow())) {
      String key = Taken.key(row.cell(Layout.KEY_COLUMN));
      if (single.containsKey(key)) {
        single(sheet, row, Layout.VALUE_COLUMN, key);
      } else if (layout.grid().children().containsKey(key)) {
        taken.group(sheet, row, columns, pointer.appendProperty(key));
      }
    }
  }

  /** A field in a row of its own, on whatever sheet earlier workbooks have it; the first counts. */
  private void single(GridSheet sheet, GridRow row, int column, String key) {
    Field field = Objects.requireNonNull(single.get(key));
    if (met.add(key)) {
      taken.single(sheet, row, column, field);
    } else {
      taken.twice(sheet, row.number(), column, field);
    }
  }

  /** Where the values of single fields stand, also where somebody has put in a column. */
  private int valueColumn(GridSheet sheet) {
    GridRow headings = sheet.rows().get(0);
    if (headings != null) {
      for (Map.Entry<Integer, GridCell> cell : headings.cells().entrySet()) {
        boolean isHeading = Taken.key(cell.getValue()).equals(Layout.VALUES);
        if (isHeading && cell.getKey() != Layout.VALUE_COLUMN) {
          taken.note(sheet, 0, "source.values-moved", sheet.name(), Layout.VALUES);
        }
        if (isHeading) {
          return cell.getKey();
        }
      }
    }
    return Layout.VALUE_COLUMN;
  }

  private void table(GridSheet sheet, Layout.Table layout) {
    TableColumns columns = TableColumns.of(sheet, layout, gaps, taken);
    TableReading table = new TableReading(taken, examples, sheet, layout.list(), columns);
    Items outer = layout.parent();
    if (outer == null) {
      table.outer();
    } else if (gaps.hidesParents(layout)) {
      table.hidden();
    } else {
      table.inner(outer);
    }
  }

  private void evidence(GridSheet sheet) {
    for (GridRow row : taken.rows(sheet, 0)) {
      String key = Taken.key(row.cell(Layout.KEY_COLUMN));
      if (programme.requirements().containsKey(key)) {
        taken.files(key, row);
      }
    }
  }
}
